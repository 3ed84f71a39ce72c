export { readAnchors, type Anchor } from './anchor.ts';
export type { SealKey } from './chain.ts';
export { readOlderKeys, writeOlderKeys } from './older-keys.ts';
export { writeAudit, type AuditClass, type AuditEntry } from './entry.ts';
export type { Fault, FaultKind } from './fault.ts';
