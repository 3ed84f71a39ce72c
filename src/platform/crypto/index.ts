export { createCipher, markOf, SealBroken, type FieldCipher } from './cipher.ts';
export { KEYS_STALE_MS, keysInFile, keysOf, readKeyFile, writeKeyFile } from './key-file.ts';
export {
  fixedKeys,
  masterLine,
  parseMaster,
  sameMaster,
  type Keyring,
  type KeySource,
  type Master,
} from './keyring.ts';
export { auditKeys, deriveKey, MASTER_KEY_BYTES, type AuditKeys } from './keys.ts';
export { runtimeHasSm } from './suite-sm4.ts';
export type { SuiteName } from './suite.ts';
