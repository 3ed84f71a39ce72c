import type { FieldCipher } from '../../platform/crypto/index.ts';
import type { SealedColumn } from '../../platform/crypto/rotation/index.ts';

/**
 * Where each encrypted value stands: the additional data binds a ciphertext to its column and row, so that a value copied
 * to another row does not open. Everyone who writes these columns (forms, roster, sample) seals through here.
 */
const column = {
  residentId: 'person.resident_id',
  certificateNo: 'certificate.number',
  phone: 'person_profile.phone',
  guardianPhone: 'person_profile.guardian_phone',
  address: 'person_profile.address',
  memberName: 'household_member.name',
} as const;

export type SealedField = keyof typeof column;

/** Encrypts a value for the row with this id (of the table that holds the column). */
export function sealField(cipher: FieldCipher, field: SealedField, rowId: string, value: string): Buffer {
  return cipher.seal(value, `${column[field]}:${rowId}`);
}

/** Decrypts what {@link sealField} made; throws when the bytes were changed or belong to another row. */
export function openField(cipher: FieldCipher, field: SealedField, rowId: string, bytes: Buffer): string {
  return cipher.open(bytes, `${column[field]}:${rowId}`);
}

/** The fields by which somebody is found, and how a number is written before it is hashed. */
const canonical = {
  residentId: (value: string) => value.toUpperCase(),
  // Without the suffix of a re-issue.
  certificateNo: (value: string) => value.slice(0, 20).toUpperCase(),
  phone: (value: string) => value.replace(/\D/g, ''),
  phoneEnd: (value: string) => value.replace(/\D/g, '').slice(-4),
} as const;

type IndexedField = keyof typeof canonical;

/** What an index is keyed with beside the master; the end of a number is another field than the number. */
const indexField = { ...column, phoneEnd: 'person_profile.phone_end' } as const;

/** Keyed index of a number, as a row is written with it. */
export function fieldIndex(cipher: FieldCipher, field: IndexedField, value: string): Buffer {
  return cipher.blindIndex(indexField[field], canonical[field](value));
}

/** The same under every master that rows may carry, the present one first: what a look-up compares with. */
export function fieldIndexes(cipher: FieldCipher, field: IndexedField, value: string): [Buffer, ...Buffer[]] {
  return cipher.blindIndexes(indexField[field], canonical[field](value));
}

const indexOf = (field: IndexedField, at: string | readonly string[]) => ({
  at,
  field: indexField[field],
  normalise: canonical[field],
});

/** The same values inside a plan of a roster's row, which apply will write as they are. */
function planned(
  part: string,
  name: string,
  field: SealedField,
  indexes: readonly (readonly [IndexedField, string])[] = [],
): SealedColumn {
  return {
    table: 'roster_row',
    column: 'plan',
    json: { at: [part, name], coding: 'hex' },
    aad: column[field],
    row: [[part, 'id']],
    indexes: indexes.map(([own, at]) => indexOf(own, [part, at])),
  };
}

const ofRow = (table: string, name: string, field: SealedField): SealedColumn => ({
  table,
  column: name,
  aad: column[field],
  row: ['id'],
});

/** Every place of this room where sealed values stand. */
export const sealedColumns: readonly SealedColumn[] = [
  {
    ...ofRow('person', 'resident_id_enc', 'residentId'),
    indexes: [indexOf('residentId', 'resident_id_bidx')],
  },
  {
    ...ofRow('certificate', 'number_enc', 'certificateNo'),
    indexes: [indexOf('certificateNo', 'number_bidx')],
  },
  {
    ...ofRow('person_profile', 'phone_enc', 'phone'),
    indexes: [indexOf('phone', 'phone_bidx'), indexOf('phoneEnd', 'phone_end_bidx')],
  },
  ofRow('person_profile', 'guardian_phone_enc', 'guardianPhone'),
  ofRow('person_profile', 'address_enc', 'address'),
  ofRow('household_member', 'name_enc', 'memberName'),
  { table: 'person_turn', column: 'before_enc', aad: 'person_turn.before', row: ['id'] },
  { table: 'roster_row', column: 'payload', aad: 'roster_row.payload', row: ['batch_id', 'row_no'] },
  planned('person', 'resident_id_enc', 'residentId', [['residentId', 'resident_id_bidx']]),
  planned('certificate', 'number_enc', 'certificateNo', [['certificateNo', 'number_bidx']]),
  planned('profile', 'phone_enc', 'phone', [
    ['phone', 'phone_bidx'],
    ['phoneEnd', 'phone_end_bidx'],
  ]),
  planned('beside', 'phone_enc', 'phone', [
    ['phone', 'phone_bidx'],
    ['phoneEnd', 'phone_end_bidx'],
  ]),
  planned('beside', 'guardian_phone_enc', 'guardianPhone'),
  planned('beside', 'address_enc', 'address'),
  planned('profile', 'guardian_phone_enc', 'guardianPhone'),
  planned('profile', 'address_enc', 'address'),
];
