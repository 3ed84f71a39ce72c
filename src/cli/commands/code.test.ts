import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RUN = `import { run } from ${JSON.stringify(join(import.meta.dirname, 'code.ts'))};
process.exitCode = await run(process.argv.slice(1));`;

/** Runs the command in a process of its own, as users do: no build, no database, no configuration. */
function code(args: string[], input = ''): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', RUN, '--', ...args],
      (_, out, err) => resolve({ exit: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input);
  });
}

it('answers one value as one JSON line', async () => {
  const { exit, out, err } = await code(['resident-id', '350199199003076616', '--json']);
  expect([exit, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    value: '350199199003076616',
    verdict: 'ok',
    reason: null,
    parts: { sex: 'M' },
  });
});

it('answers standard input line by line and reports that one was invalid', async () => {
  const { exit, out } = await code(['usci', '-', '--json'], '91350199MA2TEXT08U\r\n\n91350199MA2TEXT080\n');
  const verdicts = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).verdict);
  expect([exit, verdicts]).toEqual([1, ['ok', 'invalid', 'invalid']]);
});

it('refuses births after today, also inside certificates', async () => {
  const { out } = await code(['certificate', '35019920990101001011', '--json']);
  expect(JSON.parse(out)).toMatchObject({ verdict: 'invalid', reason: 'future-date' });
});

it('speaks plain Chinese without --json and accepts retired region codes', async () => {
  const { exit, out } = await code(['region', '350182']);
  expect([exit, out]).toEqual([0, '特例\t350182\t代码已停用，请改用现在的代码。\n']);
});

it.each([[[]], [['resident-id']], [['constructor', '1']], [['usci', '1', '2']]])(
  'calls %j misuse',
  async (args) => {
    const { exit, out, err } = await code(args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('用法');
  },
);
