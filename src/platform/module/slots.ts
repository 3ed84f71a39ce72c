import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { ActingRole } from '../access/roles.ts';
import type { AnyOperation, Context, Query } from '../action/index.ts';
import type { ProcedureState } from '../procedure/index.ts';

/**
 * Places that earlier rooms offer and later rooms fill, so that no arrow runs from earlier to later. What a filling
 * answers with is told by {@link SlotAnswers}; null says nothing.
 *
 * - `start`: the public start page; each action of a section is one large door.
 * - `person-file`: sections of a person's file as the staff read it; input `{ personId }`.
 * - `timeline`: dated lines about a person, for the staff's file and for the person; input `{ personId }`.
 * - `figures`: figures on top of the staff's home, each a link to its rows.
 * - `my-step`: what the person at home may do next; the most urgent card is shown large.
 * - `levy`: what else follows from an employer's numbers, beside its levy; input `{ year, headcount, persons }`, whole numbers.
 * - `employer`: where an employer stands, on the employer's file and the employer's home; input `{ employerId }`.
 * - `remedies`: what helps with what a person still lacks for a position: schemes, later courses; input `{ skills, accommodations,
 *   occupation }`, the first two lists parted by commas. Nothing of it says who asks.
 * - `employer-home`: sections of the home of who acts for an employer, about that employer; no input.
 */
export interface SlotAnswers {
  start: SlotSection;
  'person-file': SlotSection;
  timeline: readonly TimelineLine[];
  figures: readonly HomeCard[];
  'my-step': readonly HomeCard[];
  levy: SlotSection;
  employer: readonly HomeCard[];
  'employer-home': SlotSection;
  remedies: readonly Remedy[];
}

export type SlotPlace = keyof SlotAnswers;

/** One thing that helps with a lack: a scheme that pays for it, a course that teaches it. */
export interface Remedy {
  /** A skill to learn, or an accommodation that the employer has to arrange. */
  for: 'skill' | 'accommodation';
  /** Which of those asked about; null: any of them. */
  key: string | null;
  /** In a sentence without an end mark. */
  title: string;
  href?: string;
}

export interface SlotItem {
  /** One line; the link's text where `href` is given. */
  title: string;
  href?: string;
  text?: string;
  /** Civil date, YYYY-MM-DD. */
  date?: string;
  /** A count that stands beside the title. */
  count?: number;
}

/** What a room has to say at a place: a titled list with what one may do next. */
export interface SlotSection {
  title: string;
  /** Said when there is no item. */
  empty?: string;
  items: SlotItem[];
  actions: { label: string; href: string }[];
}

/** One thing that happened; plain words that the person may read too. */
export interface TimelineLine {
  /** Unique within the room. */
  key: string;
  /** Civil date of the fact, YYYY-MM-DD. */
  date: string;
  title: string;
  text?: string;
  /** Where it is known from, in words. */
  source?: string;
  /** Only where the reader may open it. */
  href?: string;
}

/** A card of a home: one figure or one step, with where it leads. */
export interface HomeCard {
  /** What the figure counts, or the step in a sentence. */
  title: string;
  figure?: { value: number; unit: string };
  text?: string;
  /** Civil date by which, or on which, it happens. */
  date?: string;
  link?: { label: string; href: string };
  /** The smaller is the more urgent; cards stand in this order. */
  rank: number;
}

/** A room's filling of a place; made by {@link fill}, which proves that the answer fits the place. */
export interface SlotFilling {
  at: SlotPlace;
  order: number;
  query: AnyOperation;
}

/** Fills a place with a query whose answer fits it; a query that answers otherwise does not compile. */
export function fill<P extends SlotPlace, I extends z.ZodType>(
  at: P,
  order: number,
  query: Query<I, SlotAnswers[P] | null>,
): SlotFilling {
  return { at, order, query };
}

/** One record that waits, without any word about a person: what the counts and the order need. */
export interface WaitingRow {
  /** Of the record that waits. */
  id: string;
  /** Where the work belongs; null for what belongs to no region. */
  region_key: number | null;
  /** One of the filling's `states`. */
  state: string;
  /** Civil date since when it waits. */
  since: string;
  /** Civil date by which it is to be done; null where nothing sets one. */
  due_on: string | null;
  /** Account that has it in hand, for 'mine'; null where nobody has yet. */
  owner: string | null;
}

/** What a line of the worklist says about one record. Names as staff see them, never a number. */
export interface WorkWords {
  id: string;
  title: string;
  text?: string;
  href: string;
}

/**
 * One kind of work of a room. It appears at the home of every role in `roles`, and of no other: list a role only if it may
 * do what ends the waiting. Declared as `worklists: [...]` in `defineModule`.
 */
export interface WorklistFilling {
  /** `module.what-waits`, letters and hyphens, unique in the house; it stands in addresses. */
  kind: string;
  /** Chinese, as on the button beside the count: 待核实的就业. */
  title: string;
  order: number;
  /** Table of the records. */
  table: string;
  roles: readonly ActingRole[];
  /** Words of the states that wait; take them from the procedure. */
  states: Readonly<Record<string, Pick<ProcedureState, 'title' | 'tone'>>>;
  /**
   * One set-based SELECT whose columns are those of {@link WaitingRow} (`since` and `due_on` of SQL's type date), under the actor's row-level scope. The floor wraps
   * it for the list (the earliest deadline first, by key) and for the counts by region, and adds the region's range: leave
   * order, limit and counting out, and keep `region_key` a plain column so that its index serves.
   */
  waiting(ctx: Context): RawBuilder<unknown>;
  /** The words for the few records of a page; a record left out is not shown. */
  describe(ctx: Context, ids: readonly string[]): Promise<WorkWords[]>;
}

/** What was typed into the search box, read in the ways in which rooms may look for it. */
export interface SearchTerm {
  /** As typed, width and blanks made regular. */
  text: string;
  /** Latin letters alone, lower case: whole pinyin or first letters. */
  letters: string | null;
  /** Without blanks and marks, upper case: a number or a code. */
  code: string;
  /** Exactly four digits: the end of a telephone number. */
  lastFour: string | null;
}

/** One record that was found, with what tells it from its like. Numbers masked. */
export interface SearchHit {
  id: string;
  title: string;
  href: string;
  /** Short facts, each with how it is read aloud where that differs. */
  facts: readonly { text: string; spoken?: string }[];
}

/** What one batch of completing search columns did. */
export interface Completed {
  filled: number;
  /** Rows with a sealed value that does not open. */
  broken: number;
  /** Where the next batch begins; null when nothing is left. */
  after: string | null;
}

/** One kind of record that can be searched, declared as `searches: [...]` in `defineModule`. */
export interface SearchFilling {
  /** `module.what`, unique in the house. */
  kind: string;
  /** Chinese, over the group of results. */
  title: string;
  order: number;
  roles: readonly ActingRole[];
  /** At most `limit` records that the actor may see, under row-level security; only leakproof operators where there are many. */
  find(ctx: Context, term: SearchTerm, limit: number): Promise<SearchHit[]>;
  /**
   * Fills what records lack to be found by that were stored before the room kept it: the next `limit` after `after`, null for
   * the first. Runs as the system over all regions. Left out where nothing is kept beside the records.
   */
  complete?(ctx: Context, after: string | null, limit: number): Promise<Completed>;
}
