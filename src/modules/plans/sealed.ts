import type { FieldCipher } from '../../platform/crypto/index.ts';
import type { SealedColumn } from '../../platform/crypto/rotation/index.ts';

const AAD = 'individual_plan_version.adviser_phone';

/** Seals the telephone number of the adviser at school for the row of the version. */
export const sealAdviser = (cipher: FieldCipher, versionId: string, phone: string): Buffer =>
  cipher.seal(phone, `${AAD}:${versionId}`);

/** Opens what {@link sealAdviser} made; throws where the bytes belong to another row. */
export const openAdviser = (cipher: FieldCipher, versionId: string, bytes: Buffer): string =>
  cipher.open(bytes, `${AAD}:${versionId}`);

/** Every place of this room where sealed values stand. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'individual_plan_version', column: 'adviser_phone_enc', aad: AAD, row: ['id'] },
];
