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
      号码写成 - 时，从标准输入读，每行一个。
      zhuye code 示例账号 [--seed 种子] [--json]      显示示例账号现在的动态码`;

/**
 * `zhuye code NAME [--seed S]`: the present code of the second factor of a sample account, which its seed decides. Real
 * accounts have random secrets, which no command tells. Null where the words name no sample account. Loaded when it is
 * asked for: checking codes waits for nothing.
 */
async function sampleCode(words: readonly string[], json: boolean): Promise<number | null> {
  const { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_ACCOUNTS } = await import('../../sample/index.ts');
  const { codeOfStep, secondsLeft, stepAt } = await import('../../platform/access/totp.ts');
  const [account = '', option, seed = String(DEFAULT_SIZE.seed)] = words;
  const known = SAMPLE_ACCOUNTS.some(({ name }) => name === account);
  if (!known || words.length > 3 || (option ?? '--seed') !== '--seed' || !/^\d{1,9}$/.test(seed)) return null;
  const now = new Date();
  const code = codeOfStep(sampleFactorSecret(Number(seed), account), stepAt(now));
  const left = secondsLeft(now);
  await print(json ? JSON.stringify({ account, code, secondsLeft: left }) : code);
  if (!json) process.stderr.write(`还有 ${left} 秒换下一个。每个动态码只能用一次。\n`);
  return 0;
}

/**
 * `zhuye code KIND VALUE|- [--json]`: checks codes without build, database or configuration, one line of answer
 * for each. Exit 0 when all are valid (also by exception), 1 when any is not, 2 on misuse.
 */
export async function run(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const [kind = '', value, ...more] = args.filter((arg) => arg !== '--json');
  const check = Object.hasOwn(CHECKS, kind) ? CHECKS[kind] : undefined;
  if (check === undefined) {
    const told = await sampleCode(
      args.filter((arg) => arg !== '--json'),
      json,
    );
    if (told !== null) return told;
  }
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
