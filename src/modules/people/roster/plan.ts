import type { Context } from '../../../platform/action/index.ts';
import { besideValues, type Merged, type Origin } from '../facts/merge.ts';
import { profileColumns } from '../facts/profile-row.ts';
import { fieldIndex, sealField } from '../sealed.ts';
import type { RosterEntry } from './check.ts';
import type { Card, Comparison, Known } from './compare.ts';

/** Rows of the register as PostgreSQL reads them from jsonb: bytes as \x…, dates as text. */
type PlannedRow = Record<string, string | number | null | readonly string[] | Origin>;

/** What apply is to insert for one row of a roster, with the ids it will have. */
export interface Plan {
  personCity: number;
  personId: string;
  profileId: string | null;
  /** The row of what does not count for now. */
  besideId: string | null;
  certificateId: string | null;
  rows: {
    person?: PlannedRow;
    profile?: PlannedRow;
    beside?: PlannedRow;
    certificate?: PlannedRow;
    region?: PlannedRow;
  };
}

type Maker = Pick<Context, 'cipher' | 'newId' | 'today' | 'actor' | 'params'>;

interface Place {
  city: number;
  personId: string;
  regionKey: number;
}

/** What is not said is left out: PostgreSQL reads a missing key as null. */
function said(row: PlannedRow): PlannedRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

const bytes = (buffer: Buffer) => `\\x${buffer.toString('hex')}`;

function versionRow(ctx: Maker, place: Place, id: string): PlannedRow {
  return {
    city: place.city,
    id,
    person_id: place.personId,
    region_key: place.regionKey,
    source: 'roster',
    observed_on: ctx.today,
    recorded_by: ctx.actor.id,
  };
}

/** What is kept beside: only the parts in question; the name that a row must have is the one in force. */
function besideRow(ctx: Maker, place: Place, id: string, { profile, said: wanted }: Comparison): PlannedRow {
  return profileRow(ctx, place, id, {
    values: besideValues(profile!, wanted!),
    taken: profile!.beside,
    origin: {},
  });
}

function profileRow(
  ctx: Maker,
  place: Place,
  id: string,
  { values, taken, origin }: Pick<Merged, 'values' | 'taken' | 'origin'>,
): PlannedRow {
  const columns = Object.entries(profileColumns(ctx.cipher, id, values)).map(
    ([column, value]) => [column, Buffer.isBuffer(value) ? bytes(value) : value] as const,
  );
  return { ...versionRow(ctx, place, id), ...Object.fromEntries(columns), states: taken, origin };
}

function certificateRow(ctx: Maker, place: Place, id: string, card: Card): PlannedRow {
  return {
    ...versionRow(ctx, place, id),
    number_enc: bytes(sealField(ctx.cipher, 'certificateNo', id, card.certificateNo)),
    number_bidx: bytes(fieldIndex(ctx.cipher, 'certificateNo', card.certificateNo)),
    category: card.category,
    grade: card.grade,
    issued_on: card.issuedOn,
    expires_on: card.expiresOn,
    status: card.status,
  };
}

function personRow(ctx: Maker, place: Place, entry: RosterEntry, bidx: Buffer): PlannedRow {
  return {
    city: place.city,
    id: place.personId,
    region_key: place.regionKey,
    region_code: entry.regionCode,
    resident_id_enc: bytes(sealField(ctx.cipher, 'residentId', place.personId, entry.residentId)),
    resident_id_bidx: bytes(bidx),
    sex: entry.sex,
    birth_date: entry.birthDate,
  };
}

/** Seals and lays out what a row will write. `known` is null for a person who is not in the register. */
export function planOf(
  ctx: Maker,
  entry: RosterEntry,
  comparison: Comparison,
  known: Known | null,
  bidx: Buffer,
): Plan {
  const { regions } = ctx.params;
  const regionCode = comparison.regionCode ?? known?.regionCode ?? entry.regionCode;
  const place: Place = {
    city: known?.city ?? regions.unit(entry.regionCode),
    personId: known?.personId ?? ctx.newId(),
    regionKey: regions.key(regionCode),
  };
  const merged = comparison.profile;
  const profileId = merged && merged.taken.length > 0 ? ctx.newId() : null;
  const besideId = merged && merged.beside.length > 0 ? ctx.newId() : null;
  const certificateId = comparison.card && ctx.newId();
  return {
    personCity: place.city,
    personId: place.personId,
    profileId,
    besideId,
    certificateId,
    rows: {
      ...(!known && { person: personRow(ctx, place, entry, bidx) }),
      ...(profileId && { profile: said(profileRow(ctx, place, profileId, merged!)) }),
      ...(besideId && { beside: said(besideRow(ctx, place, besideId, comparison)) }),
      ...(certificateId && {
        certificate: said(certificateRow(ctx, place, certificateId, comparison.card!)),
      }),
      ...(known &&
        comparison.regionCode && { region: { region_code: regionCode, region_key: place.regionKey } }),
    },
  };
}
