import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const RUN = `import { run } from ${JSON.stringify(join(import.meta.dirname, 'levy.ts'))};
process.exitCode = await run(process.argv.slice(1));`;
const E3 = { id: 'E3', year: 2024, nature: 'PRIVATE_ENTERPRISE', headcount: 31, totalWages: 2_480_000 };

const folder = mkdtempSync(join(tmpdir(), 'zhuye-levy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in a process of its own, as users do: no build, no database, no configuration. */
function levy(args: string[], input = ''): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', RUN, '--', ...args],
      { maxBuffer: 1 << 27 },
      (_, out, err) => resolve({ exit: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input);
  });
}
const of = async (value: unknown) => levy(['-', '--json'], JSON.stringify(value));

describe('zhuye levy', () => {
  it('answers an array with an array of exactly these keys', async () => {
    const { exit, out, err } = await of([E3, { ...E3, id: 2, headcount: 30, totalWages: '2400000' }]);
    expect([exit, err]).toEqual([0, '']);
    const [first, second] = JSON.parse(out);
    expect(Object.keys(first)).toEqual([
      'id',
      'levy',
      'full',
      'payRate',
      'base',
      'gap',
      'required',
      'tier',
      'steps',
    ]);
    expect(first).toMatchObject({
      id: 'E3',
      levy: '35712.00',
      full: '39680.00',
      payRate: '0.9',
      gap: '0.496',
    });
    expect(second).toMatchObject({ id: 2, levy: '0.00', tier: 'EXEMPT_SMALL_ENTERPRISE' });
    for (const step of first.steps) expect(Object.keys(step)).toEqual(['name', 'value', 'formula', 'cites']);
  });

  it('keeps its place for what cannot be computed, and says which and why', async () => {
    const { exit, out, err } = await of([
      { ...E3, year: 2028 },
      E3,
      5,
      { ...E3, employees: [{ weight: 3, months: 13 }] },
    ]);
    const rows = JSON.parse(out);
    expect(exit).toBe(1);
    expect(rows[0]).toEqual({
      id: 'E3',
      problems: [expect.objectContaining({ field: 'year', code: 'quota.no-policy-version' })],
    });
    expect(rows[1].levy).toBe('35712.00');
    expect(rows[2].problems[0].code).toBe('not-json');
    expect(rows[3].problems.map((p: { field: string }) => p.field)).toEqual([
      'employees.0.months',
      'employees.0.weight',
    ]);
    expect(err).toMatch(/下标 0） year：没有 2028 年/);
  });

  it('keeps every digit of a number, more than a binary fraction holds', async () => {
    const text = JSON.stringify(E3).replace('2480000', '2480000.1234567891');
    const { out } = await levy(['-', '--json'], `[${text}]`);
    expect(JSON.parse(out)[0].steps[4].formula).toContain('2480000.1234567891 ÷ 31');
  });

  it('reads lines as well, and a file as well as standard input', async () => {
    const path = join(folder, 'lines');
    writeFileSync(path, `\uFEFF${JSON.stringify(E3)}\r\n\n${JSON.stringify({ ...E3, id: 'ß"],[{' })}`);
    const { exit, out } = await levy([path]);
    expect([exit, out]).toEqual([
      0,
      'E3\t35712.00 元\t安排比例不到 1%\nß"],[{\t35712.00 元\t安排比例不到 1%\n',
    ]);
  });

  it('keeps the order over many batches and threads', async () => {
    const many = Array.from({ length: 4000 }, (_, id) => ({
      ...E3,
      id,
      headcount: id % 100 || 1,
      totalWages: 80_000 * (id % 100 || 1),
    }));
    const { exit, out } = await levy(['-', '--json'], JSON.stringify(many));
    const rows = JSON.parse(out) as { id: number }[];
    expect(exit).toBe(0);
    expect(rows.map((row) => row.id)).toEqual(many.map((row) => row.id));
  });

  it('tells of fields that it did not use', async () => {
    const { exit, err } = await of([{ ...E3, declred: false }]);
    expect([exit, err]).toEqual([0, '注意：有不认识的字段，没有用到：declred\n']);
  });

  it('answers an empty array with one', async () => {
    expect(await of([])).toEqual({ exit: 0, out: '[]\n', err: '' });
  });

  it.each([['{"id":1'], ['[{"id":1}'], ['hello'], [''], ['[1]x'], ['[{"a":[}]']])(
    'refuses %j, still with JSON on stdout',
    async (text) => {
      const { exit, out, err } = await levy(['-', '--json'], text);
      expect(exit).toBe(1);
      expect(Array.isArray(JSON.parse(out))).toBe(true);
      expect(err).not.toBe('');
    },
  );

  it('says what is wrong with a file that is not there', async () => {
    const { exit, out, err } = await levy([join(folder, 'none'), '--json']);
    expect([exit, out]).toEqual([1, '[]\n']);
    expect(err).toContain('ENOENT');
  });

  it.each([[[]], [['--json']], [['a', 'b']], [['--what']]])('calls %j misuse', async (args) => {
    const { exit, out, err } = await levy(args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('用法');
  });
});
