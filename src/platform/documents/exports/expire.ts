import { systemActor } from '../../access/actor.ts';
import { transact, type Floor } from '../../action/index.ts';
import './tables.ts';

/** Takes away the files whose days are over; gives their number. The row stays and says what was taken out, and when. */
export async function expireExports(floor: Floor): Promise<number> {
  const ended = await transact(floor, systemActor(), ({ ctx }) =>
    ctx.db
      .updateTable('export_job')
      .set({ state: 'expired' })
      .where('state', '=', 'done')
      .where('expires_at', '<=', ctx.now)
      .returning('file_id')
      .execute(),
  );
  // A crash in between leaves bytes that no living job names: the sweep of lost files finds them.
  for (const { file_id } of ended) if (file_id) await floor.files.discard(file_id);
  return ended.length;
}
