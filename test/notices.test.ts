import { expect, test } from 'vitest';
import { modules } from '../src/app.ts';
import { noticeBook } from '../src/platform/notices/index.ts';

const kinds = noticeBook(modules).groups.flatMap((group) => group.kinds);
const table = kinds.map((kind) => [kind.kind, kind] as const);

/** Han characters and digits: marks and Latin words do not make a sentence long to read. */
const length = (sentence: string) => sentence.match(/\p{Script=Han}|\d+|[A-Za-z]+/gu)?.length ?? 0;
const sentences = (text: string) => text.split(/[。！？]/).filter((part) => part.trim() !== '');
// The example was made by the kind itself; the list has erased its type.
const textOf = (kind: (typeof kinds)[number]) => kind.text(kind.example as never);

test('rooms give notices', () => {
  expect(kinds.length).toBeGreaterThan(10);
});

test.each(table)('%s begins with what to do, in short plain sentences', (_name, kind) => {
  const text = textOf(kind);
  expect(text).toMatch(/^(请|不用|可以|如果)/);
  expect(text).toMatch(/。$/);
  expect(text).not.toMatch(/您|予以|相关|进行|按规定|贵|undefined|null|\d{4}-\d{2}-\d{2}/);
  const seekers = kind.to?.every((role) => role === 'seeker') ?? false;
  for (const sentence of sentences(text))
    expect(length(sentence), sentence).toBeLessThanOrEqual(seekers ? 20 : 45);
});

test.each(table)('%s has a short title and leads to a page of the house', (_name, kind) => {
  expect(length(kind.title)).toBeLessThanOrEqual(16);
  expect(kind.href(kind.example as never)).toMatch(/^\/(?![/\\])/);
});

test('what a person is told about never stands in the title', () => {
  for (const kind of kinds)
    for (const value of Object.values(kind.example)) expect(kind.title).not.toContain(String(value));
});

test('a page to which a notice leads exists', () => {
  const patterns = modules
    .flatMap((m) => m.pages)
    .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
  for (const kind of kinds) {
    const path = kind.href(kind.example as never).split('?')[0] ?? '';
    expect(
      patterns.some((pattern) => pattern.test(path)),
      `${kind.kind} → ${path}`,
    ).toBe(true);
  }
});
