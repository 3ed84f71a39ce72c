import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exactText } from '../../../kernel/rational.ts';
import { certificationValues } from '../../../province/fujian/certification.ts';
import { quotaValues } from '../../../province/fujian/quota.ts';
import { parameterBook } from '../../../platform/rule/index.ts';
import { certificationOf, cureWords, reasonWords } from './index.ts';
import { citationText } from '../../../kernel/citation.ts';
import type { Certification, MonthResult, Reason, ReasonCode } from './index.ts';
import { REASONS } from './reasons.ts';
import { readStories } from './testing/story.fixture.ts';

const book = parameterBook([...quotaValues, ...certificationValues]);
const text = readFileSync(new URL('cases/认证案例.md', import.meta.url), 'utf8');
const stories = readStories(text);

/** The result in the words of the cases: equal months in one line. */
function tell(result: Certification): string[] {
  const lines: { from: number; to: number; words: string }[] = [];
  for (const [i, month] of (result.persons[0]?.months ?? []).entries()) {
    const last = lines.at(-1);
    const words = wordsOf(month);
    if (last?.words === words) last.to = i + 1;
    else lines.push({ from: i + 1, to: i + 1, words });
  }
  const span = (from: number, to: number) => (from === to ? `${from}月` : `${from}-${to}月`);
  return [
    ...lines.map(({ from, to, words }) => `${span(from, to)} ${words}`),
    `实际安排 ${exactText(result.employedCount)} 人`,
  ];
}

function wordsOf(month: MonthResult): string {
  if (month.state === 'counts') return `计${month.weight}人`;
  if (month.state === 'waiting') return `等到 ${month.until}：${reasonsOf(month.what)}`;
  return `不计：${reasonsOf(month.reasons)}`;
}

const reasonsOf = (reasons: readonly Reason[]) =>
  reasons
    .map(({ code, params, fact }) => `${reasonWords(code, params)}〔${fact?.source ?? '无'}〕`)
    .join('；');

describe('the cases of 认证案例.md', () => {
  test('are there', () => expect(stories.length).toBeGreaterThanOrEqual(30));
  test.each(stories)('$title', ({ facts, expected }) => {
    expect(tell(certificationOf(book, facts).result)).toEqual(expected);
  });
});

/** One row for each way to fail: the sentence with its blanks, the article, what would cure it. */
const rows = (Object.keys(REASONS) as ReasonCode[]).map((code) => {
  const blanks = { on: '（日期）', month: '（月份）', until: '（日期）', months: '（数）', grade: '（数）' };
  const { cites, cure } = REASONS[code];
  const words = reasonWords(code, { ...blanks, paid: 0, minimum: 0, missing: 'MEDICAL' });
  return `| ${words} | ${citationText(cites)} | ${cureWords(cure)} |`;
});

test('the reasons with article and cure stand at the end of 认证案例.md', () => {
  expect(text.split('\n').filter((line) => /^\| [^-原]/.test(line))).toEqual(rows);
});
