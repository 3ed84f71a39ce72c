import { checkResidentId } from '../../kernel/codes/index.ts';
import { plainDate } from '../../kernel/dates.ts';
import type { SampleSpell } from '../career/career.ts';
import { dateOfDay, dayNumber } from '../days.ts';
import { card } from '../person/certificates.ts';
import type { SamplePerson } from '../person/person.ts';
import { NEW_EMPLOYMENT_TRUTHS } from './index.ts';
import type { TruePerson } from './index.ts';

/** The planted persons as they stand in the sample. `today` is a day number, 1 July 2025 or later. */
export function truePeople(today: number): SamplePerson[] {
  if (today < dayNumber(plainDate('2025-07-01')))
    throw new RangeError('the planted truths are seen from 2025-07-01 or later');
  return NEW_EMPLOYMENT_TRUTHS.persons.map((person) => truePerson(person, today));
}

function truePerson(truth: TruePerson, today: number): SamplePerson {
  const { parts } = checkResidentId(truth.residentId);
  if (parts.birthDate === undefined || parts.sex === undefined)
    throw new RangeError(`${truth.key} has no valid number`);
  const issued = dayNumber(plainDate('2019-05-06'));
  return {
    name: truth.name,
    residentId: truth.residentId,
    sex: parts.sex,
    birthDate: parts.birthDate,
    region: truth.movedTo?.region ?? truth.region,
    moved: truth.movedTo ? { from: truth.region, on: plainDate(truth.movedTo.on) } : null,
    urbanRural: truth.urbanRural,
    village: null,
    address: null,
    phone: null,
    guardian: null,
    education: 3,
    certificates: [card(truth.residentId, truth.category, truth.grade, issued, today)],
    abilities: null,
    need: null,
    spells: truth.spells.map(spellOf),
  };
}

function spellOf(spell: TruePerson['spells'][number]): SampleSpell {
  const start = dayNumber(plainDate(spell.from));
  const verified = spell.verifiedOn ? plainDate(spell.verifiedOn) : dateOfDay(start + 20);
  return {
    form: spell.form,
    from: plainDate(spell.from),
    to: spell.to === null ? null : plainDate(spell.to),
    state: spell.state,
    verifiedOn: spell.state === 'verified' ? verified : null,
    recordedOn: spell.recordedOn ? plainDate(spell.recordedOn) : dateOfDay(start + 10),
    foundBy: 'self',
    supersededBy: spell.supersededBy ?? null,
  };
}
