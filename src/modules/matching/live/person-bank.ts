import { setTimeout as after } from 'node:timers/promises';
import type { Context } from '../../../platform/action/index.ts';
import type { FieldCipher } from '../../../platform/crypto/index.ts';
import { purposeOf } from '../../people/index.ts';
import { LivePersons, SEGMENT, type Matchable } from '../engine/index.ts';
import { feedbackRules } from '../push/parameters.ts';
import { matchableOf, matchablePeople, peopleWithFeedback } from '../read/matchable.ts';
import { changesFromNow, changesSince, nameOfLog, personLog, type ReadUpTo } from './changes.ts';
import { readPersons, writePersons } from './person-snapshot.ts';
import { Turns } from './turns.ts';

/** More changes at once, such as a roster, are faster read with all the rest. */
const MOST_AT_ONCE = 20_000;
/** Changed people that are read at a time. */
const BATCH = 2_000;
/** A reader should be answered before two seconds are over. */
const PATIENCE_MS = 1_500;

declare module '../../../platform/action/context.ts' {
  interface Params {
    /** People held in the memory of this process; without it they are read for each question. */
    personBank?: PersonBank;
  }
}

export interface PersonSource {
  /** Runs in a transaction of its own that sees the whole province, beside those of askers. */
  read<T>(fn: (ctx: Context) => Promise<T>): Promise<T>;
  cipher: FieldCipher;
  /** File that outlives a restart; null keeps none. */
  snapshot: string | null;
  /** How long a question waits for people who are being read; then it is answered from the database. */
  patienceMs?: number;
}

interface Held {
  day: string;
  /** By what the noes of people were judged; see {@link judgedBy}. */
  judged: string;
  live: LivePersons;
  upTo: ReadUpTo;
}

/** What somebody's noes change depends on the rules and on the day. */
const judgedBy = (ctx: Context): string =>
  JSON.stringify([ctx.today, ctx.params.book.find(feedbackRules, ctx.today)?.value ?? null]);

/** A snapshot of other terms, or of another database, holds other people. */
async function termsOf(ctx: Context): Promise<string> {
  const { basis, wording } = purposeOf('suggest-positions');
  return `${basis} ${wording} ${judgedBy(ctx)} ${await nameOfLog(ctx, personLog)}`;
}

/**
 * Everybody who may be suggested, in the engine's columns: ids and codes of the whole province, from which each asker is
 * answered within the own regions. Whoever asks brings in what changed since the last question. Once a day, and after very
 * many changes, everybody is read anew beside the one that answers.
 */
export class PersonBank {
  readonly #source: PersonSource;
  #held: Held | null = null;
  #loading: Promise<void> | null = null;
  readonly #turns = new Turns();
  #closed = false;

  constructor(source: PersonSource) {
    this.#source = source;
  }

  /** The people of this moment; null while they are being read for longer than a question waits. `today`: civil date. */
  current(today: string): Promise<LivePersons | null> {
    return this.#turns.take(() => this.#bringUpToDate(today));
  }

  /** Reads everybody, so that the first question need not wait. Resolves when nothing is left to be read. */
  async prepare(): Promise<void> {
    if (!this.#held || this.#loading) await this.#load();
  }

  /** Ends the reading that may be under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#loading?.catch(() => undefined);
  }

  async #bringUpToDate(today: string): Promise<LivePersons | null> {
    if (!this.#held) await this.#patiently(this.#load());
    if (!this.#held) return null;
    const held = this.#held;
    if (held.day !== today || held.live.scattered) void this.#load().catch(() => undefined);
    const brought = await this.#source.read((ctx) => bringIn(ctx, held));
    if (brought) return held.live;
    // Too much changed: until it is read, what is held says nothing of this moment.
    if (this.#held === held) this.#held = null;
    await this.#patiently(this.#load());
    return this.#held && this.#bringUpToDate(today);
  }

  /** Waits for it, but not for long; what goes wrong is told to whoever waits. */
  async #patiently(loading: Promise<void>): Promise<void> {
    const enough = new AbortController();
    const { patienceMs = PATIENCE_MS } = this.#source;
    const waited = after(patienceMs, undefined, { signal: enough.signal, ref: false }).catch(() => undefined);
    loading.catch(() => undefined);
    try {
      await Promise.race([loading, waited]);
    } finally {
      enough.abort();
    }
  }

  /** One reading at a time. */
  #load(): Promise<void> {
    this.#loading ??= this.#source
      .read((ctx) => this.#restoreOrRead(ctx))
      .finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #restoreOrRead(ctx: Context): Promise<void> {
    const { snapshot, cipher } = this.#source;
    const about = { day: ctx.today, terms: await termsOf(ctx) };
    // Only at first: what is held already was restored, or is being replaced for a reason.
    const found = this.#held || snapshot === null ? null : await readPersons(snapshot, cipher, about);
    if (found) {
      const held = { day: ctx.today, judged: judgedBy(ctx), ...found };
      if (await bringIn(ctx, held)) {
        this.#held = held;
        return;
      }
    }
    const upTo = await changesFromNow(ctx, personLog);
    const live = await this.#readAll(ctx);
    if (this.#closed) return;
    if (snapshot !== null) await writePersons(snapshot, cipher, live, { ...about, upTo });
    this.#held = { day: ctx.today, judged: judgedBy(ctx), live, upTo };
  }

  async #readAll(ctx: Context): Promise<LivePersons> {
    const live = new LivePersons();
    let part: Matchable[] = [];
    for await (const people of matchablePeople(ctx)) {
      if (this.#closed) return live;
      part.push(...people);
      if (part.length < SEGMENT) continue;
      live.add(part);
      part = [];
    }
    live.add(part);
    return live;
  }
}

/** Brings what changed into what is held; false where everybody is to be read instead. */
async function bringIn(ctx: Context, held: Held): Promise<boolean> {
  const { ids, upTo } = await changesSince(ctx, personLog, held.upTo);
  if (ids === null || ids.length > MOST_AT_ONCE) return false;
  const judged = judgedBy(ctx);
  const again = held.judged === judged ? [] : await peopleWithFeedback(ctx);
  const all = [...new Set([...ids, ...again])];
  for (let from = 0; from < all.length; from += BATCH) {
    const some = all.slice(from, from + BATCH);
    held.live.change(some, await matchableOf(ctx, some));
  }
  held.upTo = upTo;
  held.judged = judged;
  return true;
}
