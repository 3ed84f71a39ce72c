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

/** A version of the profile as a row; contact is sealed for this row alone. */
export function profileRow(ctx: Context, person: PersonKey, version: VersionOf, values: ProfileValues) {
  const { id } = version;
  const seal = (field: 'phone' | 'guardianPhone' | 'address', value: string | null) =>
    value ? sealField(ctx.cipher, field, id, value) : null;
  return {
    city: person.city,
    id,
    person_id: person.id,
    region_key: person.region_key,
    name: values.name,
    urban_rural: values.urbanRural,
    village: values.village,
    address_enc: seal('address', values.address),
    phone_enc: seal('phone', values.phone),
    ...searchColumns(ctx.cipher, values.name, values.phone),
    phone_bidx: values.phone ? fieldIndex(ctx.cipher, 'phone', values.phone.replace(/\D/g, '')) : null,
    guardian_name: values.guardianName,
    guardian_phone_enc: seal('guardianPhone', values.guardianPhone),
    education: values.education,
    source: version.source,
    observed_on: version.on,
    states: version.states,
    origin: JSON.stringify(version.origin ?? {}),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.id,
    superseded_by: version.supersededBy ?? null,
  };
}
