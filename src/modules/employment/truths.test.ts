import { expect, test } from 'vitest';
import { plainDate } from '../../kernel/dates.ts';
import { NEW_EMPLOYMENT_TRUTHS, type TruePerson } from '../../sample/truths/index.ts';
import { judgeSpells, type CountableSpell, type CountParams } from './count.ts';
import { FORM_ORDER } from './forms.ts';

const PARAMS: CountParams = {
  breaks: [{ from: plainDate('2022-01-01'), to: null, days: 1 }],
  formOrder: FORM_ORDER,
};
const { persons, totals } = NEW_EMPLOYMENT_TRUTHS;

/** Year to the index of the spell that the rule counts in it. */
function countsOf(person: TruePerson): Record<string, number> {
  const spells = person.spells.map((s, i): CountableSpell => ({
    id: `s${i}`,
    form: s.form,
    startedOn: plainDate(s.from),
    endedOn: s.to === null ? null : plainDate(s.to),
    state: s.state,
    superseded: s.supersededBy !== undefined,
  }));
  const counted = judgeSpells(spells, PARAMS).filter((j) => j.reason === null);
  return Object.fromEntries(counted.map((j) => [String(j.year), Number(j.spellId.slice(1))]));
}

test.each(persons)('$key: $why', (person) => {
  expect(countsOf(person)).toEqual(person.counts);
});

test.each(Object.entries(totals.byYear))('%s: %i starts', (year, total) => {
  expect(persons.filter((person) => year in countsOf(person))).toHaveLength(total);
});

test.each(Object.entries(totals.plans))('plan %s: starts and distinct persons', (plan, total) => {
  const [from = 0, to = 0] = plan.split('-').map(Number);
  const inPlan = persons.map(
    (person) =>
      Object.keys(countsOf(person)).filter((year) => Number(year) >= from && Number(year) <= to).length,
  );
  expect({ starts: inPlan.reduce((a, b) => a + b, 0), persons: inPlan.filter((n) => n > 0).length }).toEqual(
    total,
  );
});
