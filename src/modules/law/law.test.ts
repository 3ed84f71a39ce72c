import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plainDate } from '../../kernel/dates.ts';
import { dated, defineParameter } from '../../platform/rule/index.ts';
import { changesOfParameter, changesOfRule, inOrder } from './changes.ts';

const LAW = { source: '《图书馆规则》', article: '第三条' };
const fee = defineParameter({ id: 'library.fee', title: '逾期费', unit: '分/天', schema: z.int() });
const entry = (from: string, to: string | null, value: number) => ({
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  value,
  cites: LAW,
  confirmed: true,
});

describe('what changed when', () => {
  test('a number begins, changes, and ends where nothing follows at once', () => {
    const values = dated(fee, [
      entry('2020-01-01', '2021-01-01', 100),
      entry('2021-01-01', '2022-01-01', 150),
      entry('2023-01-01', null, 200),
    ]);
    expect(changesOfParameter(values).map(({ on, kind, from, to }) => [on, kind, from, to])).toEqual([
      ['2020-01-01', 'begins', null, '1 元/天'],
      ['2021-01-01', 'changes', '1 元/天', '1.50 元/天'],
      ['2022-01-01', 'ends', '1.50 元/天', null],
      ['2023-01-01', 'begins', null, '2 元/天'],
    ]);
  });

  test('a rule begins and ends; the newest stands first', () => {
    const rule = { id: 'library.rule', title: '规则', cites: [LAW] };
    const changes = changesOfRule({
      ...rule,
      validFrom: plainDate('2020-01-01'),
      validTo: plainDate('2024-01-01'),
    });
    expect(inOrder(changes).map(({ on, kind }) => [on, kind])).toEqual([
      ['2024-01-01', 'ends'],
      ['2020-01-01', 'begins'],
    ]);
    expect(changes[0]?.source).toBe('《图书馆规则》第三条');
  });
});

describe('the law page misses nothing', () => {
  const folder = join(import.meta.dirname, '..');
  /** A room without a declaration is still being built and stands in no house. */
  const built = readdirSync(folder).filter((room) => existsSync(join(folder, room, 'module.ts')));

  test('every rule that a room defines is handed over', async () => {
    const { modules } = await import('../../app.ts');
    const told = new Set(modules.flatMap((m) => m.rules.map((rule) => rule.id)));
    const defined = built.flatMap(definedIn);
    expect(defined.length).toBeGreaterThan(25);
    expect(defined.filter((id) => !told.has(id))).toEqual([]);
  });

  test('every number has its chapter: its id begins with the name of a room', async () => {
    const { modules, params } = await import('../../app.ts');
    const chapters = new Set(modules.map((m) => m.name));
    const rooms = params.book.all().map(({ parameter }) => parameter.id.split('.')[0] ?? '');
    expect(rooms.filter((room) => !chapters.has(room) && !unbuilt(room))).toEqual([]);
  });

  /** Ids written at defineRule and defineScheme; a rule whose id is made at run time escapes this. */
  function definedIn(room: string): string[] {
    return readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [
        ...readFileSync(join(folder, room, name), 'utf8').matchAll(
          /define(?:Rule|Scheme)\(\{[^{]*?\bid: '([^']+)'/g,
        ),
      ])
      .map((match) => match[1] ?? '');
  }
  const unbuilt = (room: string) => existsSync(join(folder, room)) && !built.includes(room);
});
