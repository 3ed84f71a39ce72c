export { createCipher, SealBroken, type FieldCipher } from './cipher.ts';
export { appRolePassword, auditKeys, MASTER_KEY_BYTES, type AuditKeys } from './keys.ts';
