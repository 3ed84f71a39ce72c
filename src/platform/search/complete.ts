import { systemActor, type Actor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import { writeAudit } from '../audit/index.ts';
import './params.ts';

/** Rows locked in one transaction: others wait for them a few milliseconds. */
const BATCH = 500;

/** What was filled, by kind of record. */
export interface SearchFilled {
  kind: string;
  title: string;
  filled: number;
  broken: number;
}

/** Files under seal stand under negative keys; they must be found again when they are opened. */
const EVERYWHERE: Actor = { ...systemActor('cli'), scope: { lo: -1e12, hi: 1e12 } };

/**
 * Fills the search columns of records that were stored before these were kept, batch by batch, each in its own transaction.
 * May be stopped at any moment and run again, beside people at work: what stands is left.
 */
export async function completeSearch(
  floor: Floor,
  { batch = BATCH, onBatch }: { batch?: number; onBatch?: (filled: number) => void } = {},
): Promise<SearchFilled[]> {
  const all: SearchFilled[] = [];
  for (const { kind, title, complete } of floor.params.searches) {
    if (!complete) continue;
    const sum = { kind, title, filled: 0, broken: 0 };
    let after: string | null = null;
    do {
      const done = await transact(floor, EVERYWHERE, ({ ctx }) => complete(ctx, after, batch));
      sum.filled += done.filled;
      sum.broken += done.broken;
      after = done.after;
      onBatch?.(sum.filled);
    } while (after !== null);
    all.push(sum);
  }
  const details = Object.fromEntries(all.map(({ kind, filled }) => [kind, filled]));
  await transact(floor, EVERYWHERE, ({ ctx }) =>
    writeAudit(ctx, { actor: EVERYWHERE, action: 'search.fill', class: 'write', notes: [{ details }] }),
  );
  return all;
}
