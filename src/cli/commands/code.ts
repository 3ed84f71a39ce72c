import { createInterface } from 'node:readline';
import { checkCertificateNo, checkRegionCode, checkResidentId, checkUsci } from '../../kernel/codes/index.ts';
import type { CodeReason, Verdict } from '../../kernel/codes/index.ts';
import { todayInShanghai } from '../../kernel/dates.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { regions } from '../../province/fujian/index.ts';
import { REASON_WORDS, VERDICT_WORDS } from '../../kernel/codes/words.ts';

interface Checked {
  value: string;
  verdict: Verdict;
  reason: CodeReason | null;
  parts: object;
}

const CHECKS: Record<string, (value: string, today: PlainDate) => Checked> = {
  'resident-id': checkResidentId,
  certificate: checkCertificateNo,
  usci: checkUsci,
  region: (value) => checkRegionCode(value, regions),
};

const USAGE = `用法：zhuye code resident-id|certificate|usci|region 号码 [--json]
      号码写成 - 时，从标准输入读，每行一个。`;

/**
 * `zhuye code KIND VALUE|- [--json]`: checks codes without build, database or configuration, one line of answer
 * for each. Exit 0 when all are valid (also by exception), 1 when any is not, 2 on misuse.
 */
export async function run(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const [kind = '', value, ...more] = args.filter((arg) => arg !== '--json');
  const check = Object.hasOwn(CHECKS, kind) ? CHECKS[kind] : undefined;
  if (check === undefined || value === undefined || more.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const today = todayInShanghai(new Date());
  const values = value === '-' ? createInterface({ input: process.stdin, crlfDelay: Infinity }) : [value];
  let allValid = true;
  for await (const one of values) {
    const checked = check(one, today);
    allValid &&= checked.verdict !== 'invalid';
    await print(json ? JSON.stringify(checked) : sentence(checked));
  }
  return allValid ? 0 : 1;
}

function sentence({ value, verdict, reason }: Checked): string {
  return [VERDICT_WORDS[verdict], value, reason === null ? '' : REASON_WORDS[reason]].join('\t').trimEnd();
}

/** Waits where the reader is slower, so that a million lines do not pile up in memory. */
function print(line: string): Promise<void> | void {
  if (process.stdout.write(`${line}\n`)) return;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}
