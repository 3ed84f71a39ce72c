export { readAnchors, type Anchor } from './anchor.ts';
export { writeAudit, type AuditClass, type AuditEntry } from './entry.ts';
export type { Fault, FaultKind } from './fault.ts';
