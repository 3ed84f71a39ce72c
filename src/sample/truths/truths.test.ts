import { describe, expect, it } from 'vitest';
import { checkResidentId } from '../../kernel/codes/index.ts';
import { isPlainDate } from '../../kernel/dates.ts';
import { FORM_ORDER } from '../../modules/employment/index.ts';
import { regions } from '../../province/fujian/index.ts';
import { NEW_EMPLOYMENT_TRUTHS } from './index.ts';
import type { TruePerson } from './index.ts';

const { persons, totals } = NEW_EMPLOYMENT_TRUTHS;
const years = (person: TruePerson) => Object.keys(person.counts);

describe('the planted persons', () => {
  it.each(persons)('$key stands on real days, places and numbers', (person) => {
    expect(checkResidentId(person.residentId)).toMatchObject({
      verdict: 'ok',
      parts: { areaCode: '350198' },
    });
    expect(regions.get(person.region)?.level).toBe('county');
    for (const spell of person.spells) {
      expect([spell.from, spell.to ?? spell.from].every(isPlainDate)).toBe(true);
      expect(spell.to === null || spell.from <= spell.to).toBe(true);
    }
    for (const [year, place] of Object.entries(person.counts)) {
      expect(person.spells[place]?.from.slice(0, 4)).toBe(year);
      expect(person.spells[place]?.state).toBe('verified');
    }
  });

  it('are different people, and tell of every form', () => {
    expect(new Set(persons.map((person) => person.residentId)).size).toBe(persons.length);
    const forms = new Set(persons.flatMap((person) => person.spells.map((spell) => spell.form)));
    expect(FORM_ORDER.every((form) => forms.has(form))).toBe(true);
  });
});

describe('the totals', () => {
  it('are the sums of the persons', () => {
    const count = (year: string) => persons.filter((person) => year in person.counts).length;
    expect(Object.fromEntries(Object.keys(totals.byYear).map((year) => [year, count(year)]))).toEqual(
      totals.byYear,
    );
    expect(new Set(persons.flatMap(years))).toEqual(new Set(Object.keys(totals.byYear)));
  });

  it('add up over units and over the years of a plan', () => {
    for (const [year, units] of Object.entries(totals.byYearAndUnit)) {
      expect(Object.values(units).reduce((a, b) => a + b)).toBe(totals.byYear[year]);
    }
    for (const [plan, { starts, persons: distinct }] of Object.entries(totals.plans)) {
      const [from = '', to = ''] = plan.split('-');
      const within = persons.map(
        (person) => years(person).filter((year) => year >= from && year <= to).length,
      );
      expect([within.reduce((a, b) => a + b), within.filter((n) => n > 0).length]).toEqual([
        starts,
        distinct,
      ]);
    }
  });
});
