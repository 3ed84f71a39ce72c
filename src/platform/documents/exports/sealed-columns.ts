import type { SealedColumn } from '../../crypto/rotation/index.ts';

/** What somebody asked to be exported. */
export const exportsSealed: readonly SealedColumn[] = [
  { table: 'export_job', column: 'input', aad: 'export_job.input', row: ['id'] },
];
