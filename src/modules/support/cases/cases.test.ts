import { describe, expect, test } from 'vitest';
import { inForce } from '../../../platform/rule/index.ts';
import { book } from '../../../province/fujian/parameters.ts';
import type { Amount } from '../amount.ts';
import { judgeScheme, type SchemeAnswer } from '../eligibility.ts';
import { fact } from '../facts.ts';
import { SCHEMES } from '../schemes/index.ts';
import { caseFiles, readCases } from './read.ts';

const VERDICTS = { 'may-receive': '可以申请', 'need-more': '还要确认', cannot: '不能申请' } as const;

function amountWords(amount: Amount | null): string {
  if (amount === null) return '－';
  if (amount.state === 'not-published') return '没有公布';
  return amount.state === 'facts-missing' ? '还要数字' : (amount.fen / 100).toFixed(2);
}

/** Everything that may be named as deciding: failed or open conditions first, else what the amount lacks. */
function reasons(answer: Omit<SchemeAnswer, 'choose'>): string[] {
  const standing = answer.verdict === 'cannot' ? 'not-met' : 'unknown';
  const conditions = answer.conditions.filter((c) => c.standing === standing).map((c) => c.text);
  if (conditions.length > 0) return conditions;
  if (answer.amount?.state === 'not-published') return [...answer.amount.missing];
  if (answer.amount?.state === 'facts-missing') return answer.amount.facts.map((key) => fact(key).label);
  return ['－'];
}

test('every scheme has its cases, and no cases are of a scheme that is gone', () => {
  expect(caseFiles().sort()).toEqual([...new Set(SCHEMES.map((s) => s.id))].sort());
});

describe.each(caseFiles())('%s', (id) => {
  test.each(readCases(id))('$name', ({ on, facts, verdict, amount, because }) => {
    const scheme = SCHEMES.find((s) => s.id === id && inForce(s, on));
    if (!scheme) {
      expect({ verdict, amount, because }).toEqual({ verdict: '当时没有', amount: '－', because: '－' });
      return;
    }
    const answer = judgeScheme(scheme, facts, book, on);
    expect({ verdict: VERDICTS[answer.verdict], amount: amountWords(answer.amount) }).toEqual({
      verdict,
      amount,
    });
    expect(reasons(answer)).toContain(because);
  });

  test('shows both a grant and a refusal', () => {
    const cases = readCases(id);
    expect(cases.some((c) => c.verdict === '可以申请')).toBe(true);
    expect(cases.some((c) => c.verdict === '不能申请')).toBe(true);
  });
});
