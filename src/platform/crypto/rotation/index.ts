export type { SealedColumn } from './declare.ts';
export { resealFiles } from './files.ts';
export { resealTables, type Resealed } from './reseal.ts';
export { carriedBy, carriedInFiles, carriedInTables, type Carried } from './status.ts';
