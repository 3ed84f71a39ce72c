import { systemActor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import { createDisk } from './disk.ts';

/** No upload's transaction lasts as long as this. */
const DAY_MS = 86_400_000;
const DRAFT = '.draft';

/** Removes bytes whose row was never committed (a refused or crashed upload), a day later; gives their number. */
export async function sweepFiles(floor: Floor, dataDir: string): Promise<number> {
  const disk = createDisk(dataDir);
  let removed = 0;
  for await (const name of disk.olderThan(new Date(floor.clock().getTime() - DAY_MS))) {
    const known = await transact(floor, systemActor(), ({ ctx }) =>
      ctx.db
        .selectFrom('attachment')
        .select('id')
        .where('id', '=', name.replace(DRAFT, ''))
        .executeTakeFirst(),
    );
    if (known && !name.endsWith(DRAFT)) continue;
    await disk.remove(name);
    removed++;
  }
  return removed;
}
