import type { Citation } from '../../kernel/citation.ts';
import type { AuditNote, Context } from '../action/context.ts';
import type { Tables } from '../database/schema.ts';
import type { Parameter } from '../rule/index.ts';

interface Common {
  id: string;
  /** Chinese, for the page: what is kept. */
  what: string;
  table: keyof Tables;
  cites: Citation;
}

/** What is put away after its time. Ours, not a reader's: the SQL parts are constants of the house. */
export interface PutAway extends Common {
  end: 'delete' | 'blank';
  /** Days. A place may change them, so they are a dated parameter. */
  keepFor: Parameter<number>;
  /** SQL over the row `t`: the moment from which the days count; null means never. */
  from: string;
  /** SQL over the row `t`: which rows are meant at all. For `blank`, those that are not blank yet. */
  where?: string;
  /** For `blank`: what the columns are set to, in SQL. */
  blank?: Readonly<Record<string, string>>;
}

/** What stays, said so that a reader need not guess. */
export interface Stays extends Common {
  end: 'keep';
}

/** What a room ends by itself, one record a transaction, because rows of many tables go with it. */
export interface Ends extends Common {
  end: 'dissolve';
  /** Chinese, for the page: until when it is kept. */
  until: string;
  /** SQL over the row `t`, with the civil date of today as its text: which records are due. */
  due: (today: string) => string;
  /** Ends the next record that is due and says which, for its trace; null when none is left. Runs as the house. */
  endNext(ctx: Context): Promise<AuditNote | null>;
}

/** What a rule puts away, ends or keeps. */
export type RetentionRule = PutAway | Ends | Stays;

/** Declares how long something is kept. Throws on a rule that would blank nothing: a mistake of ours. */
export function defineRetention(rule: RetentionRule): RetentionRule {
  if (rule.end === 'blank' && Object.keys(rule.blank ?? {}).length === 0)
    throw new Error(`retention ${rule.id} names no column to blank`);
  return rule;
}

declare module '../action/context.ts' {
  interface Params {
    /** Rules of all rooms. */
    retention: readonly RetentionRule[];
  }
}
