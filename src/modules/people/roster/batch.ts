import { sql, type Selectable } from 'kysely';
import { refuse, type ProblemParams } from '../../../kernel/problem.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { transact, type Context, type Floor } from '../../../platform/action/index.ts';
import { tellRoster } from './notices.ts';
import type { BatchState, RosterBatchTable, RosterCounts } from './tables.ts';

export type Batch = Selectable<RosterBatchTable>;

/** States in which a worker has something to do. */
export const WORKING: readonly BatchState[] = ['uploaded', 'applying', 'undoing'];

/** The batch, if within the actor's scope; throws the refusal `not-found` otherwise. */
export async function batchOf(ctx: Pick<Context, 'db'>, id: string): Promise<Batch> {
  const batch = await ctx.db.selectFrom('roster_batch').selectAll().where('id', '=', id).executeTakeFirst();
  if (!batch) throw refuse('not-found', 'no-such-record');
  return batch;
}

/** Moves a batch on; throws the refusal `roster.wrong-state` when it stands elsewhere. The worker finds no run of another. */
export async function moveBatch(
  ctx: Pick<Context, 'db' | 'now'>,
  id: string,
  from: readonly BatchState[],
  change: Partial<Pick<Batch, 'applied_by' | 'undone_by'>> & { state: BatchState },
): Promise<Batch> {
  const moved = await ctx.db
    .updateTable('roster_batch')
    .set({ ...change, done: 0, problem: null, run: null, heartbeat_at: ctx.now })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst();
  if (!moved) throw refuse('conflict', 'roster.wrong-state');
  return moved;
}

/** Thrown inside a worker whose batch another worker has taken over. */
export class TakenOver extends Error {
  override name = 'TakenOver';
}

/**
 * One worker's hold on a batch. Every step of the work is a transaction of its own under the actor's scope that first
 * proves the hold: a worker that was thought dead cannot write beside its successor.
 */
export class Run {
  readonly floor: Floor;
  readonly actor: Actor;
  readonly batchId: string;
  readonly #run: string;

  private constructor(floor: Floor, actor: Actor, batchId: string, run: string) {
    this.floor = floor;
    this.actor = actor;
    this.batchId = batchId;
    this.#run = run;
  }

  /** Takes the batch over, whoever had it. */
  static async take(floor: Floor, actor: Actor, batchId: string): Promise<{ run: Run; batch: Batch }> {
    return transact(floor, actor, async ({ ctx }) => {
      const token = ctx.newId();
      await ctx.db
        .updateTable('roster_batch')
        .set({ run: token, heartbeat_at: ctx.now })
        .where('id', '=', batchId)
        .execute();
      return { run: new Run(floor, actor, batchId, token), batch: await batchOf(ctx, batchId) };
    });
  }

  /** A step that writes; `advance` is the number of rows it goes through. Throws TakenOver when the hold is lost. */
  step<T>(work: (ctx: Context) => Promise<{ value: T; advance: number }>): Promise<T> {
    return transact(this.floor, this.actor, async ({ ctx }) => {
      const held =
        await sql`select 1 from roster_batch where id = ${this.batchId} and run = ${this.#run} for update`.execute(
          ctx.db,
        );
      if (held.rows.length === 0) throw new TakenOver();
      const { value, advance } = await work(ctx);
      await sql`update roster_batch set done = done + ${advance}, heartbeat_at = ${ctx.now} where id = ${this.batchId}`.execute(
        ctx.db,
      );
      return value;
    });
  }

  /**
   * Works through rows in the order of the file, a chunk a step, until none is left. `work` gets the number of the last row
   * that is behind it (walking over done rows again would cost more each time) and gives the numbers of its rows.
   */
  async throughRows(work: (ctx: Context, after: number) => Promise<number[]>): Promise<void> {
    let after = 0;
    for (let rows = [0]; rows.length > 0; after = rows.at(-1) ?? after) {
      rows = await this.step(async (ctx) => {
        const value = await work(ctx, after);
        return { value, advance: value.length };
      });
    }
  }

  /** A change of the batch alone. */
  set(
    change: Partial<
      Pick<Batch, 'state' | 'total' | 'done' | 'problems_file' | 'checked_at' | 'applied_at' | 'undone_at'>
    > & { header?: string; counts?: string; problem?: string | null },
  ): Promise<void> {
    return this.step(async (ctx) => {
      await ctx.db.updateTable('roster_batch').set(change).where('id', '=', this.batchId).execute();
      await tellRoster(ctx, this.batchId, change.state);
      return { value: undefined, advance: 0 };
    });
  }

  /** Reading: no hold is needed. */
  read<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
    return transact(this.floor, this.actor, ({ ctx }) => work(ctx));
  }
}

/** Counts the rows of a batch afresh from what stands in them. */
export async function countRows(ctx: Pick<Context, 'db'>, batchId: string): Promise<RosterCounts> {
  const { rows } = await sql<RosterCounts>`
    select count(*) filter (where verdict = 'new')::int as new, count(*) filter (where verdict = 'changed')::int as changed,
      count(*) filter (where verdict = 'same')::int as same, count(*) filter (where verdict = 'conflict')::int as conflict,
      count(*) filter (where verdict = 'error')::int as error,
      count(*) filter (where verdict in ('new', 'changed', 'same') and problems <> '[]')::int as warnings,
      count(applied_at)::int as applied, count(undone_at)::int as undone, count(undo_code)::int as kept
    from roster_row where batch_id = ${batchId}`.execute(ctx.db);
  return rows[0] ?? {};
}

/** A refusal as the batch keeps it for its page. */
export function problemText(code: string, params?: ProblemParams): string {
  return JSON.stringify({ code, ...(params && { params }) });
}
