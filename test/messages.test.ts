import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from '../src/app.ts';
import { speakerOf } from '../src/platform/doors/say.ts';
import { fileMessages } from '../src/platform/files/index.ts';

const SRC = join(import.meta.dirname, '../src');

/** Ways in which a code of a refusal is written in the source. */
const FORMS = [
  /\brefuse\(\s*'[\w-]+',\s*'([\w.-]+)'/g,
  /\binvalidField\(\s*'[\w.]+',\s*'([\w.-]+)'/g,
  /\bmessage: '([a-z][\w.-]*)'/g,
  /\.refine\([^';]*'([a-z][\w.-]*)'\s*\)/g,
  /\.regex\([^';]*, '([a-z][\w.-]*)'\)/g,
];

function codesIn(text: string): string[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''));
}

test('every code of a refusal has a Chinese sentence that ends like one', () => {
  const say = speakerOf([...modules.map((m) => m.messages), fileMessages]);
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(test|e2e|fixture)\./.test(name),
  );
  const codes = new Set(files.flatMap((name) => codesIn(readFileSync(join(SRC, name), 'utf8'))));
  expect(codes.size).toBeGreaterThan(80);
  const silent = [...codes].filter((code) => {
    const { message } = say({ kind: 'invalid', code });
    return message.includes(`（${code}）`) || !/[。？]$/.test(message);
  });
  expect(silent).toEqual([]);
});
