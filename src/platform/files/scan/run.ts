import { systemActor } from '../../access/actor.ts';
import { transact, type Floor } from '../../action/index.ts';
import { writeAudit } from '../../audit/index.ts';
import { notify } from '../../notices/index.ts';
import { fileInfected } from '../notices.ts';
import type { ScanResult } from './scanner.ts';

const BATCH = 50;

interface Waiting {
  id: string;
  city: number;
  name: string;
  uploaded_by: string | null;
}

function nextWaiting(floor: Floor, after: string | null): Promise<Waiting[]> {
  return transact(
    floor,
    systemActor(),
    ({ ctx }) => {
      let rows = ctx.db
        .selectFrom('attachment')
        .select(['id', 'city', 'name', 'uploaded_by'])
        .where('scan_state', '=', 'waiting');
      if (after) rows = rows.where('id', '>', after);
      return rows.orderBy('id').limit(BATCH).execute();
    },
    'read only',
  );
}

/** Keeps what was found, tells the uploader of a virus, and leaves an audit event, in one transaction. */
function keep(floor: Floor, file: Waiting, result: ScanResult): Promise<boolean> {
  return transact(floor, systemActor(), async ({ ctx }) => {
    const infected = result.verdict === 'infected';
    const changed = await ctx.db
      .updateTable('attachment')
      .set({
        scan_state: infected ? 'infected' : 'clean',
        scanned_at: ctx.now,
        scan_found: infected ? result.name : null,
      })
      .where('id', '=', file.id)
      .where('scan_state', '=', 'waiting')
      .executeTakeFirst();
    // Another process was faster: nothing is told twice.
    if (Number(changed.numUpdatedRows) === 0) return false;
    await writeAudit(ctx, {
      actor: ctx.actor,
      action: 'files.scan',
      class: infected ? 'security' : 'write',
      notes: [{ table: 'attachment', id: file.id, city: file.city, details: { verdict: result.verdict } }],
    });
    if (infected && file.uploaded_by)
      await notify(ctx, { accountId: file.uploaded_by, kind: fileInfected, params: { file: file.id } });
    return true;
  });
}

/**
 * Looks at every file that waits, oldest first; gives how many were told. Stops at the first time the scanner is not
 * there: those that wait stay waiting. May be run again and by two at once.
 */
export async function scanWaiting(floor: Floor): Promise<number> {
  const { scanner } = floor.files.scanning;
  if (!scanner) return 0;
  let told = 0;
  let after: string | null = null;
  for (;;) {
    const files = await nextWaiting(floor, after);
    for (const file of files) {
      const result = await scanner.scan(floor.files.read(file.id));
      if (result.verdict === 'unavailable') {
        floor.log({ level: 'warn', operation: 'file-scan', code: result.why });
        return told;
      }
      if (await keep(floor, file, result)) told++;
    }
    after = files.at(-1)?.id ?? null;
    if (files.length < BATCH) return told;
  }
}
