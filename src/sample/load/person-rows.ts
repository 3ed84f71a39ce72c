import type { Regions } from '../../kernel/regions.ts';
import { fieldIndex, profileSearchColumns, sealField } from '../../modules/people/index.ts';
import type { FieldCipher } from '../../platform/crypto/index.ts';
import { dateOfDay } from '../days.ts';
import { sampleId } from '../ids.ts';
import type { SamplePerson } from '../person/person.ts';
import { tableRows } from './rows.ts';

const VERSION = ['city', 'id', 'person_id', 'region_key', 'source', 'recorded_at', 'superseded_by'] as const;

/** What the rows of a person share; identifiers come from the seed and the person's place in the sample. */
export interface PersonFrame {
  seed: number;
  index: number;
  id: string;
  city: number;
  regionKey: number;
}

export interface RowMaker {
  seed: number;
  /** Day number; the sample was recorded on that day, at midnight of UTC. */
  today: number;
  regions: Regions;
  cipher: FieldCipher;
}

/** Where a person stands; the city is that of the first record, whoever moved since. */
export function frameOf({ seed, regions }: RowMaker, person: SamplePerson, index: number): PersonFrame {
  const first = person.moved?.from ?? person.region;
  return {
    seed,
    index,
    id: sampleId(seed, 'person', index),
    city: regions.unit(first),
    regionKey: regions.key(person.region),
  };
}

/** The tables of the file of a person, in the order in which they must be sent. */
export function personTables({ seed, today, cipher }: RowMaker) {
  const persons = tableRows('person', [
    'city',
    'id',
    'region_key',
    'region_code',
    'resident_id_enc',
    'resident_id_bidx',
    'sex',
    'birth_date',
    'recorded_at',
  ]);
  const profiles = tableRows('person_profile', [
    ...VERSION,
    'name',
    'urban_rural',
    'village',
    'address_enc',
    'phone_enc',
    'phone_bidx',
    'name_pinyin',
    'name_initials',
    'phone_end_bidx',
    'guardian_name',
    'guardian_phone_enc',
    'education',
    'observed_on',
  ]);
  const certificates = tableRows('certificate', [
    ...VERSION,
    'number_enc',
    'number_bidx',
    'category',
    'grade',
    'issued_on',
    'expires_on',
    'status',
    'observed_on',
  ]);
  const abilities = tableRows('ability_profile', [...VERSION, 'abilities', 'assessed_on']);
  const needs = tableRows('job_need', [
    ...VERSION,
    'wants_work',
    'occupations',
    'skills',
    'min_wage',
    'commute',
    'forms',
    'registered_on',
  ]);
  const skills = tableRows('skill_profile', [...VERSION, 'skills', 'observed_on']);
  const on = dateOfDay(today);

  function add(person: SamplePerson, frame: PersonFrame): void {
    const { id, city, regionKey, index } = frame;
    const seal = (
      field: 'address' | 'phone' | 'guardianPhone',
      row: string,
      value: string | null | undefined,
    ) => (value ? sealField(cipher, field, row, value) : null);
    const version = {
      city,
      person_id: id,
      region_key: regionKey,
      source: 'sample',
      recorded_at: on,
      superseded_by: null,
    };
    persons.add({
      city,
      id,
      region_key: regionKey,
      region_code: person.region,
      resident_id_enc: sealField(cipher, 'residentId', id, person.residentId),
      resident_id_bidx: fieldIndex(cipher, 'residentId', person.residentId),
      sex: person.sex,
      birth_date: person.birthDate,
      recorded_at: on,
    });
    const profile = sampleId(seed, 'profile', index);
    profiles.add({
      ...version,
      id: profile,
      name: person.name,
      urban_rural: person.urbanRural,
      village: person.village,
      address_enc: seal('address', profile, person.address),
      phone_enc: seal('phone', profile, person.phone),
      phone_bidx: person.phone ? fieldIndex(cipher, 'phone', person.phone) : null,
      ...profileSearchColumns(cipher, person.name, person.phone),
      guardian_name: person.guardian?.name ?? null,
      guardian_phone_enc: seal('guardianPhone', profile, person.guardian?.phone),
      education: person.education,
      observed_on: on,
    });
    // At most two cards a person: the places 2i and 2i + 1 belong to the person at i.
    const cards = person.certificates.map((_, place) => sampleId(seed, 'certificate', index * 2 + place));
    for (const [place, card] of person.certificates.entries()) {
      const row = cards[place] ?? '';
      certificates.add({
        ...version,
        id: row,
        superseded_by: cards[place + 1] ?? null,
        number_enc: sealField(cipher, 'certificateNo', row, card.number),
        number_bidx: fieldIndex(cipher, 'certificateNo', card.number),
        category: card.category,
        grade: card.grade,
        issued_on: card.issuedOn,
        expires_on: card.expiresOn,
        status: card.status,
        observed_on: on,
      });
    }
    if (person.abilities) {
      const { levels, on: assessed } = person.abilities;
      abilities.add({
        ...version,
        id: sampleId(seed, 'abilities', index),
        abilities: JSON.stringify(levels),
        assessed_on: assessed,
      });
    }
    if (person.need) {
      const { wantsWork, occupations, skills: knows, minWage, commute, forms, on: registered } = person.need;
      needs.add({
        ...version,
        id: sampleId(seed, 'need', index),
        wants_work: wantsWork,
        occupations,
        skills: knows,
        min_wage: minWage,
        commute,
        forms,
        registered_on: registered,
      });
      // The fact of which the need carries the copy.
      if (knows.length > 0)
        skills.add({
          ...version,
          id: sampleId(seed, 'skills', index),
          skills: knows,
          observed_on: registered,
        });
    }
  }
  return { add, tables: [persons, profiles, certificates, abilities, needs, skills] };
}
