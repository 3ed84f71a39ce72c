import type { FieldCipher } from '../../platform/crypto/index.ts';

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

/** Keyed index of a number, for equality look-ups: resident numbers upper case, certificates without re-issue suffix. */
export function fieldIndex(
  cipher: FieldCipher,
  field: 'residentId' | 'certificateNo' | 'phone',
  value: string,
): Buffer {
  const canonical = field === 'certificateNo' ? value.slice(0, 20) : value;
  return cipher.blindIndex(column[field], canonical.toUpperCase());
}
