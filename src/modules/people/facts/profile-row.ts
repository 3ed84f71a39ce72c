import type { Context } from '../../../platform/action/index.ts';
import { searchColumns } from '../search/columns.ts';
import { fieldIndex, sealField } from '../sealed.ts';
import type { Origin } from './merge.ts';
import type { ProfilePart, ProfileValues } from './parts.ts';

export interface PersonKey {
  id: string;
  city: number;
  region_key: number;
}

export interface VersionOf {
  id: string;
  source: string;
  /** yyyy-mm-dd */
  on: string;
  states: ProfilePart[] | null;
  origin?: Origin;
  supersededBy?: string | null;
}

/** What a profile says, as columns of the row with this id: contact is sealed for this row alone, and never copied from another. */
export function profileColumns(cipher: Context['cipher'], id: string, values: ProfileValues) {
  const seal = (field: 'phone' | 'guardianPhone' | 'address', value: string | null) =>
    value ? sealField(cipher, field, id, value) : null;
  return {
    name: values.name,
    urban_rural: values.urbanRural,
    register_region: values.registerRegion,
    village: values.village,
    address_enc: seal('address', values.address),
    phone_enc: seal('phone', values.phone),
    ...searchColumns(cipher, values.name, values.phone),
    phone_bidx: values.phone ? fieldIndex(cipher, 'phone', values.phone) : null,
    guardian_name: values.guardianName,
    guardian_phone_enc: seal('guardianPhone', values.guardianPhone),
    education: values.education,
    study_level: values.studyLevel,
    school: values.school,
    major: values.major,
    graduates_on: values.graduatesOn,
  };
}

/** A version of the profile as a row. */
export function profileRow(ctx: Context, person: PersonKey, version: VersionOf, values: ProfileValues) {
  const { id } = version;
  return {
    city: person.city,
    id,
    person_id: person.id,
    region_key: person.region_key,
    ...profileColumns(ctx.cipher, id, values),
    source: version.source,
    observed_on: version.on,
    states: version.states,
    origin: JSON.stringify(version.origin ?? {}),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.id,
    superseded_by: version.supersededBy ?? null,
  };
}
