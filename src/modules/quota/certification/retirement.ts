import type { Birth } from './facts.ts';
import { laterMonth, monthOf, monthsBetween, type YearMonth } from './months.ts';
import type { AgeGroup, Retirement } from './parameters.ts';

/** The month of statutory retirement: the old age, put off step by step for those who reach it after the reform began. */
export function retirementMonth(birth: Birth, { from, ...groups }: Retirement): YearMonth {
  const group = groupOf(birth, groups);
  const old = laterMonth(monthOf(birth.date), group.years * 12);
  const after = monthsBetween(from, old);
  const delay = after < 0 ? 0 : Math.min(group.most, Math.floor(after / group.step) + 1);
  return laterMonth(old, delay);
}

function groupOf({ sex, workerPost }: Birth, groups: Omit<Retirement, 'from'>): AgeGroup {
  if (sex === 'M') return groups.men;
  return workerPost === true ? groups.womenWorkers : groups.women;
}
