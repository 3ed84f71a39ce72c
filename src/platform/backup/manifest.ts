import { z } from 'zod';

/** First entry: what the archive is, and what it takes to read it back. */
export const headSchema = z.object({
  format: z.literal('zhuye-backup'),
  version: z.literal(1),
  /** Moment of the snapshot, UTC. */
  takenAt: z.string(),
  /** Tells which master key opens the encrypted columns; the key itself is never in a backup. */
  keyFingerprint: z.string(),
  /** Masters that were retired then but may still be needed to open values. */
  retiredFingerprints: z.array(z.string()).default([]),
  /** What made the schema; it can be filled only where the same did. */
  schema: z.array(z.string()),
  /** In the order in which they can be filled: what is referred to comes first. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type BackupHead = z.infer<typeof headSchema>;

/** Last entry: what must have arrived. An archive without it was cut off. */
export const manifestSchema = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() })),
  /** Last value of each sequence; null while it was never used. */
  sequences: z.record(z.string(), z.number().nullable()),
  /** `sha256` of the lines `name sha256` of all files, in archive order. */
  files: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export const HEAD = 'head.json';
export const MANIFEST = 'manifest.json';
export const TABLES = 'tables/';
export const FILES = 'files/';

/** Name of a part of a table: large tables are cut, since an entry's size stands before its content. */
export function partName(table: string, part: number): string {
  return `${TABLES}${table}/${String(part).padStart(6, '0')}.copy`;
}

/** The table of a part's name. */
export function tableOfPart(name: string): string {
  return name.slice(TABLES.length).split('/')[0] ?? '';
}
