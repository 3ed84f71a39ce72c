import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ClosedWhy } from './closing/why.ts';
import type { Posting, PostingNote, WorkForm } from './parsing/index.ts';
import type { ReserveKind } from './reserve/kinds.ts';

export type PositionState = 'draft' | 'submitted' | 'reserved' | 'open' | 'closed';

/** Levels 0..4 by function key; a key that is missing was not said. */
export type Demands = Readonly<Record<string, number>>;

export interface PositionTable {
  /** Reporting unit at first record; never changes. */
  city: number;
  id: string;
  /** The office that keeps it. */
  region_key: number;
  /** Place of work: a county, or its city where `region_precise` is false; null outside the province or not known. */
  region_code: string | null;
  region_precise: Generated<boolean>;
  place_text: Generated<string>;
  employer_id: string | null;
  employer_name: string | null;
  title: string;
  form: WorkForm;
  education: number | null;
  experience_years: number | null;
  occupation: string | null;
  /** 0..100 while the occupation is a guess; null once a person has chosen it. */
  occupation_certainty: number | null;
  skills: Generated<string[]>;
  benefits: Generated<string[]>;
  /** Fen a month. */
  wage_low: number | null;
  wage_high: number | null;
  wage_text: Generated<string>;
  demands: ColumnType<Demands | null, string | null | undefined, string | null>;
  demands_known: Generated<boolean>;
  accommodations: Generated<string[]>;
  headcount: Generated<number>;
  filled: Generated<number>;
  description: Generated<string>;
  state: Generated<PositionState>;
  state_reason: string | null;
  /** Null unless closed; a draft that was put aside has none either. */
  closed_why: Generated<ClosedWhy | null>;
  /** Offered first to people who are owed it; null: open to everybody alike. */
  reserve: Generated<ReserveKind | null>;
  opens_on: string | null;
  closes_on: string | null;
  /** `employer`: written by the employer itself. */
  source: 'import' | 'form' | 'sample' | 'employer';
  import_batch: string | null;
  import_hash: Buffer | null;
  /** When the employer handed it in to be reviewed; null where it never did. */
  submitted_at: Generated<Date | null>;
  version: Generated<number>;
  created_at: Generated<Date>;
  /** When it was last opened to everybody. */
  opened_at: Generated<Date | null>;
  recorded_by: string | null;
}

export type RowVerdict = 'new' | 'same' | 'repeated' | 'bad';

/** How many rows of a batch, by verdict; `outside` and `doubtful` are among the new ones. */
export interface BatchCounts {
  total: number;
  new: number;
  same: number;
  repeated: number;
  bad: number;
  outside: number;
  doubtful: number;
  /** After undo: drafts that stayed because somebody had worked on them. */
  kept?: number;
}

export interface PositionImportBatchTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  file_name: string;
  file_hash: Buffer;
  format: 'csv' | 'xlsx' | 'jsonl' | 'json';
  left_aside: Generated<string[]>;
  state: Generated<'staged' | 'applied' | 'undone'>;
  counts: JSONColumnType<BatchCounts>;
  created_at: Generated<Date>;
  applied_at: Date | null;
  undone_at: Date | null;
  recorded_by: string | null;
}

export interface PositionImportRowTable {
  city: number;
  batch_id: string;
  line: number;
  region_key: number;
  verdict: RowVerdict;
  title: string;
  outside: boolean;
  doubtful: boolean;
  posting: JSONColumnType<Posting>;
  notes: JSONColumnType<PostingNote[]>;
  import_hash: Buffer | null;
  position_id: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Tables {
    position: PositionTable;
    position_import_batch: PositionImportBatchTable;
    position_import_row: PositionImportRowTable;
  }
}
