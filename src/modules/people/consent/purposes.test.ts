import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { PURPOSES } from './purposes.ts';
import { allows, guardianMustAct, stateOf } from './rules.ts';

test.each(PURPOSES.map((purpose) => [purpose.id, purpose] as const))(
  '%s is told whole, in short lines',
  (_, p) => {
    expect(p.plain.length * p.easy.length * p.shares.length * p.cites.length).toBeGreaterThan(0);
    expect([...p.plain, ...p.easy, p.withdrawal].filter((line) => !line.endsWith('。'))).toEqual([]);
    const sentences = [...p.plain, p.withdrawal].flatMap((line) => line.split(/[。；]/));
    expect(sentences.filter((sentence) => sentence.length > 45)).toEqual([]);
    expect(p.easy.filter((line) => line.replace(/。$/, '').length > 15)).toEqual([]);
  },
);

test('a yes goes stale with a new wording, a no does not', () => {
  const purpose = { basis: 'consent', wording: 2 } as const;
  const at = (last: Parameters<typeof stateOf>[1]) => [
    stateOf(purpose, last),
    allows(stateOf(purpose, last)),
  ];
  expect(at(null)).toEqual(['not-asked', false]);
  expect(at({ answer: 'given', wording: 2 })).toEqual(['in-force', true]);
  expect(at({ answer: 'given', wording: 1 })).toEqual(['outdated', false]);
  expect(at({ answer: 'withdrawn', wording: 1 })).toEqual(['withdrawn', false]);
  expect(stateOf({ basis: 'duty', wording: 2 }, { answer: 'withdrawn', wording: 1 })).toBe('objected');
});

test('the guardian decides for the young until the day they are 18, and wherever one is recorded', () => {
  const born = (birthDate: string, hasGuardian = false) => ({ birthDate: plainDate(birthDate), hasGuardian });
  const on = plainDate('2024-06-03');
  expect(guardianMustAct(born('2006-06-04'), on)).toBe(true);
  expect(guardianMustAct(born('2006-06-03'), on)).toBe(false);
  expect(guardianMustAct(born('1980-01-01', true), on)).toBe(true);
});
