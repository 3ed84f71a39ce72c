import { systemActor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import '../documents/exports/tables.ts';
import { createDisk } from './disk.ts';
import './tables.ts';

/** No upload's transaction lasts as long as this. */
const DAY_MS = 86_400_000;
const DRAFT = '.draft';

/** Whether a row names these bytes: an attachment, or an export whose days are not over. */
function isNamed(floor: Floor, id: string): Promise<boolean> {
  return transact(
    floor,
    systemActor(),
    async ({ ctx }) => {
      const attachment = await ctx.db
        .selectFrom('attachment')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst();
      if (attachment) return true;
      const job = await ctx.db
        .selectFrom('export_job')
        .select('id')
        .where('file_id', '=', id)
        .where('state', '=', 'done')
        .executeTakeFirst();
      return job !== undefined;
    },
    'read only',
  );
}

/** Removes bytes whose row was never committed (a refused or crashed upload or export), a day later; gives their number. */
export async function sweepFiles(floor: Floor, dataDir: string): Promise<number> {
  const disk = createDisk(dataDir);
  let removed = 0;
  for await (const name of disk.olderThan(new Date(floor.clock().getTime() - DAY_MS))) {
    if (!name.endsWith(DRAFT) && (await isNamed(floor, name))) continue;
    await disk.remove(name);
    removed++;
  }
  return removed;
}
