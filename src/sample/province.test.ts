import { describe, expect, it } from 'vitest';
import { checkCertificateNo, checkResidentId, checkUsci } from '../kernel/codes/index.ts';
import { addDays, plainDate, yearOf } from '../kernel/dates.ts';
import { FORM_ORDER } from '../modules/employment/index.ts';
import { regions } from '../province/fujian/index.ts';
import { sampleProvince } from './province.ts';

const TODAY = plainDate('2026-06-30');
const PERSONS = 6000;
const size = { persons: PERSONS, seed: 1, today: TODAY };
const province = sampleProvince(size, regions);
const people = [...province.people()];
const spells = people.flatMap((person) => person.spells);
const share = (part: number, whole: number) => (100 * part) / whole;

describe('the sample province', () => {
  it('is the same for the same size, seed and day, and another for another seed', () => {
    const again = sampleProvince(size, regions);
    expect([again.employers, again.positions, [...again.people()]]).toEqual([
      province.employers,
      province.positions,
      people,
    ]);
    const other = [...sampleProvince({ ...size, seed: 2 }, regions).people()];
    expect(other.filter((person, index) => person.name === people[index]?.name).length).toBeLessThan(
      PERSONS / 10,
    );
  });

  it('does not change its first persons when it grows', () => {
    const small = [...sampleProvince({ ...size, persons: 2000 }, regions).people()];
    expect(small).toEqual(people.slice(0, 2000));
  });

  it('has persons with valid, unassigned and unique numbers, none born after today', () => {
    expect(people).toHaveLength(PERSONS);
    expect(new Set(people.map((person) => person.residentId)).size).toBe(PERSONS);
    for (const person of people) {
      const { verdict, parts } = checkResidentId(person.residentId, TODAY);
      expect([verdict, parts.sex, parts.birthDate]).toEqual(['ok', person.sex, person.birthDate]);
      expect(parts.areaCode).toMatch(/^350[1-9]9[89]$/);
      expect(regions.has(parts.areaCode ?? '')).toBe(false);
      expect(regions.has(person.region)).toBe(true);
      for (const card of person.certificates) {
        const { parts: read } = checkCertificateNo(card.number, TODAY);
        expect([read.residentId, read.grade]).toEqual([person.residentId, card.grade]);
        expect(card.issuedOn <= TODAY && card.issuedOn > person.birthDate).toBe(true);
      }
    }
  });

  it('has employers with valid codes, some of the trial area, all unique and of unassigned areas', () => {
    const verdicts = province.employers.map(({ usci, verdict }) => {
      const checked = checkUsci(usci);
      expect(checked.verdict).toBe(verdict);
      expect(checked.parts.areaCode).toMatch(/^350[1-9]99$/);
      return verdict;
    });
    expect(new Set(verdicts)).toEqual(new Set(['ok', 'legacy']));
    expect(new Set(province.employers.map(({ usci }) => usci)).size).toBe(province.employers.length);
  });

  it('has spells that can be: never before 16, never in the future, ended after they began', () => {
    for (const person of people) {
      const sixteen = yearOf(person.birthDate) + 16;
      for (const spell of person.spells) {
        expect(yearOf(spell.from)).toBeGreaterThanOrEqual(sixteen);
        expect(spell.to === null || (spell.from <= spell.to && spell.to <= TODAY)).toBe(true);
        expect(spell.from <= TODAY && spell.recordedOn <= TODAY).toBe(true);
        expect((spell.verifiedOn === null) === (spell.state !== 'verified')).toBe(true);
        if (spell.verifiedOn)
          expect(spell.verifiedOn >= spell.recordedOn && spell.verifiedOn <= TODAY).toBe(true);
      }
    }
  });

  it('has open positions with demands, and drafts without', () => {
    for (const position of province.positions) {
      expect(position.wage[0]).toBeLessThanOrEqual(position.wage[1]);
      expect(Object.keys(position.demands).length > 0).toBe(position.state !== 'draft');
    }
    expect(province.positions.filter((position) => position.state === 'open').length).toBeGreaterThan(300);
  });
});

describe('its shares', () => {
  it('follow the national forms of employment', () => {
    const current = spells.filter(
      (spell) => spell.to === null && spell.supersededBy === null && spell.state === 'verified',
    );
    const of = (form: string) => share(current.filter((spell) => spell.form === form).length, current.length);
    expect(Math.abs(of('AGRI') - 49.2)).toBeLessThan(4);
    expect(Math.abs(of('FLEXIBLE') - 27.7)).toBeLessThan(4);
    expect(Math.abs(of('PROPORTIONAL') - 9.1)).toBeLessThan(3);
    expect(FORM_ORDER.every((form) => of(form) > 0)).toBe(true);
  });

  it('reach every unit and every category', () => {
    expect(new Set(people.map((person) => regions.unit(person.region))).size).toBe(10);
    expect(new Set(people.map((person) => person.certificates.at(-1)?.category)).size).toBe(7);
    const county = (code: string) => people.filter((person) => person.region.startsWith(code)).length;
    expect(county('350527')).toBe(0); // 金门
    expect(county('350128')).toBeGreaterThan(30);
  });
});

describe('its edge cases', () => {
  const some = (test: (person: (typeof people)[number]) => boolean) => people.filter(test).length;

  it('are all there', () => {
    expect(some((person) => person.name.includes('·'))).toBeGreaterThan(3);
    expect(some((person) => [...person.name].length < person.name.length)).toBeGreaterThan(0);
    expect(people.length - new Set(people.map((person) => person.name)).size).toBeGreaterThan(100);
    expect(some((person) => person.moved !== null)).toBeGreaterThan(20);
    expect(some((person) => /B\d$/.test(person.certificates.at(-1)?.number ?? ''))).toBeGreaterThan(50);
    expect(some((person) => person.certificates.length > 1)).toBeGreaterThan(20);
    const statuses = new Set(people.map((person) => person.certificates.at(-1)?.status));
    expect(statuses).toEqual(new Set(['VALID', 'EXPIRED', 'FROZEN', 'CANCELLED', 'MOVED_OUT', 'LOST']));
    expect(new Set(spells.map((spell) => spell.state)).size).toBe(4);
  });

  it('hold twins: the same day, county and surname', () => {
    const twins = people.filter((person, index) => {
      const before = people[index - 1];
      return before?.birthDate === person.birthDate && before.name[0] === person.name[0];
    });
    expect(twins.length).toBeGreaterThan(5);
  });

  it('hold careers that the count must get right', () => {
    const pairs = people.flatMap((person) =>
      person.spells.flatMap((spell, at) =>
        person.spells.slice(0, at).map((other) => [other, spell] as const),
      ),
    );
    const has = (test: (a: (typeof spells)[number], b: (typeof spells)[number]) => boolean) =>
      pairs.filter(([a, b]) => a.supersededBy === null && b.supersededBy === null && test(a, b)).length;
    expect(has((a, b) => a.to !== null && addDays(a.to, 1) === b.from)).toBeGreaterThan(10);
    expect(has((a, b) => a.to !== null && addDays(a.to, 2) === b.from)).toBeGreaterThan(5);
    expect(has((a, b) => a.from === b.from)).toBeGreaterThan(10);
    expect(has((a, b) => a.from < b.from && (a.to === null || a.to >= b.from))).toBeGreaterThan(20);
    expect(spells.filter((spell) => spell.supersededBy !== null).length).toBeGreaterThan(10);
    expect(
      spells.filter((spell) => spell.to !== null && yearOf(spell.to) > yearOf(spell.from)).length,
    ).toBeGreaterThan(100);
    expect(
      spells.filter((spell) => spell.verifiedOn !== null && yearOf(spell.verifiedOn) > yearOf(spell.from))
        .length,
    ).toBeGreaterThan(50);
  });
});
