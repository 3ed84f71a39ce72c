import type { Context } from '../../../platform/action/index.ts';
import { LivePositions } from '../engine/index.ts';
import { openPositions, openPositionsOf } from '../read/positions.ts';
import { changesFromNow, changesSince, positionLog, type ReadUpTo } from './changes.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { Turns } from './turns.ts';

/** More changes at once, such as an import, are faster read with all the rest. */
const MOST_AT_ONCE = 300;

declare module '../../../platform/action/context.ts' {
  interface Params {
    /** Open positions held in the memory of this process; without it they are read for each question. */
    positionBank?: PositionBank;
  }
}

interface Held {
  day: string;
  live: LivePositions;
  upTo: ReadUpTo;
}

/**
 * The open positions of the day in the engine's columns. Whoever asks first brings in what has changed since the last
 * question, within the own transaction: so an answer knows every position that was opened or closed before it was asked, on
 * any node, and nothing runs in between. A new day reads everything anew, for positions open and close by date.
 */
export class PositionBank {
  #held: Held | null = null;
  readonly #turns = new Turns();
  readonly #snapshot: string | null;

  /** `snapshot`: file that outlives a restart; null keeps none. */
  constructor(snapshot: string | null = null) {
    this.#snapshot = snapshot;
  }

  current(ctx: Context): Promise<LivePositions> {
    return this.#turns.take(() => this.#bringUpToDate(ctx));
  }

  async #bringUpToDate(ctx: Context): Promise<LivePositions> {
    const held = this.#held?.day === ctx.today ? this.#held : this.#restored(ctx.today);
    if (!held) return this.#readAll(ctx);
    const { ids, upTo } = await changesSince(ctx, positionLog, held.upTo);
    if (ids === null || ids.length > MOST_AT_ONCE) return this.#readAll(ctx);
    if (ids.length > 0) {
      const open = new Map(await openPositionsOf(ctx, ids));
      for (const id of ids) {
        const position = open.get(id);
        if (position) held.live.open(id, position);
        else held.live.close(id);
      }
    }
    this.#held = { ...held, upTo };
    return held.live;
  }

  async #readAll(ctx: Context): Promise<LivePositions> {
    const upTo = await changesFromNow(ctx, positionLog);
    const live = LivePositions.of(await openPositions(ctx));
    this.#held = { day: ctx.today, live, upTo };
    if (this.#snapshot !== null)
      await writeSnapshot(this.#snapshot, { day: ctx.today, upTo, open: live.join() });
    return live;
  }

  #restored(day: string): Held | null {
    if (this.#held || this.#snapshot === null) return null;
    const found = readSnapshot(this.#snapshot, day);
    return found && { day, live: LivePositions.from(found.open), upTo: found.upTo };
  }
}

/** The open positions for this question. */
export const livePositions = (ctx: Context): Promise<LivePositions> =>
  (ctx.params.positionBank ?? new PositionBank()).current(ctx);
