import { expect, it } from 'vitest';
import { backOff } from './door.ts';
import { stepAfter, stepBefore, stepsOf } from './steps.ts';
import { VISIT_QUESTIONS } from '../../../kernel/visit-questions.ts';
import { summaryOf } from './summary.ts';
import { toldOf } from './told.ts';
import type { Answers, Visit, VisitWords } from './types.ts';

const visit = (answers: Answers, second = false): Visit => ({
  id: 'v1',
  state: 'draft',
  campaignId: 'c1',
  personId: 'p1',
  second,
  name: '林阿海',
  village: null,
  visitedAt: '2024-06-03T02:00:00.000Z',
  answers,
  subject: { ask: ['notice-sms'], facts: [], need: null } as unknown as Visit['subject'],
});
const steps = (answers: Answers, second = false) => stepsOf(visit(answers, second), ['V', 'H']);

it('asks only what the answers before call for', () => {
  expect(steps({})).toEqual(['outcome', 'check']);
  expect(steps({ outcome: 'away' })).toEqual(['outcome', 'reason', 'check']);
  expect(steps({ outcome: 'met' }, true)).toEqual(['outcome', 'agrees', 'note', 'check']);
  expect(steps({ outcome: 'met', wrong: ['phone'], assess: 'yes', wantsWork: 'no' })).toEqual([
    'outcome',
    'wrong',
    'fact:phone',
    'assess',
    'group:V',
    'group:H',
    'wantsWork',
    'consent:notice-sms',
    'note',
    'check',
  ]);
});

it('leads to the check from a question that is no longer asked', () => {
  const now = steps({ outcome: 'away' });
  expect([stepAfter(now, 'outcome'), stepAfter(now, 'reason'), stepAfter(now, 'wantsWork')]).toEqual([
    'reason',
    'check',
    'check',
  ]);
  expect([stepBefore(now, 'outcome'), stepBefore(now, 'reason')]).toEqual([null, 'outcome']);
});

it('tells what was found, and nothing that was not asked or is no longer meant', () => {
  const told = toldOf(
    visit({
      outcome: 'met',
      wrong: ['phone'],
      // Was once marked wrong, and is no longer.
      facts: { phone: '13611112222', village: '旧村' },
      assess: 'yes',
      groups: { V: { levels: { see_distance: '0' }, evidence: 'seen' } },
      wantsWork: 'no',
      skills: '客服',
      consents: {
        'notice-sms': { wording: 1, answer: 'given', manner: 'read-aloud' },
        'share-departments': { wording: 1, answer: 'unasked' },
      },
    }),
  );
  expect(told).toEqual({
    id: 'v1',
    campaignId: 'c1',
    personId: 'p1',
    second: false,
    visitedAt: '2024-06-03T02:00:00.000Z',
    offline: true,
    outcome: 'met',
    facts: { phone: '13611112222' },
    abilities: { see_distance: 0 },
    grounds: { see_distance: { evidence: 'seen' } },
    need: { wantsWork: 'no' },
    consents: [{ purpose: 'notice-sms', wording: 1, answer: 'given', manner: 'read-aloud' }],
  });
  expect(toldOf(visit({ outcome: 'away', reason: ' 门锁着 ', wantsWork: 'yes' }))).toMatchObject({
    outcome: 'away',
    reason: '门锁着',
  });
  expect(toldOf(visit({ outcome: 'away', reason: 'x', wantsWork: 'yes' }))).not.toHaveProperty('need');
  expect(toldOf(visit({ outcome: 'met', agrees: 'no' }, true))).toMatchObject({
    second: true,
    agrees: false,
  });
});

it('tries again later each time, never all phones at one moment', () => {
  expect([1, 2, 3, 20].map((failures) => backOff(failures, 0.5))).toEqual([2000, 4000, 8000, 300_000]);
  expect(backOff(1, 0)).toBe(1500);
  expect(backOff(1, 1)).toBe(2500);
});

it('says on the phone what the page of the house says, in the check at the end too', () => {
  const asked = visit({ outcome: 'met', wantsWork: 'no', agrees: 'no', assess: 'no' });
  const words = { outcomes: [['met', '见到了']], groups: [] } as unknown as VisitWords;
  const lines = summaryOf({ visit: asked, words, consents: [] } as never, [
    'outcome',
    'assess',
    'wantsWork',
    'agrees',
  ]);
  expect(lines.map(({ title, words: said }) => [title, said])).toEqual([
    [VISIT_QUESTIONS.outcome, '见到了'],
    ['现在评估能力吗', '这次不评估'],
    [VISIT_QUESTIONS.wantsWork, '暂时不想'],
    [VISIT_QUESTIONS.agrees, '不一样'],
  ]);
});
