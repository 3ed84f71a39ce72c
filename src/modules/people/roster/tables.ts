import type { ColumnType, Generated } from 'kysely';
import type { ProblemParams } from '../../../kernel/problem.ts';
import type { CellProblem, Header } from '../../../platform/feed/index.ts';

export type BatchState = 'uploaded' | 'checked' | 'applying' | 'applied' | 'undoing' | 'undone' | 'failed';

/** What happens to a row: taken in as new or changed, known already, needing a person, or to be mended. */
export type Verdict = 'new' | 'changed' | 'same' | 'conflict' | 'error';

/** Rows by verdict, and what apply and undo made of them. */
export interface RosterCounts extends Partial<Record<Verdict, number>> {
  /** rows with a remark that lets them through */
  warnings?: number;
  applied?: number;
  undone?: number;
  /** rows that undo left as they are */
  kept?: number;
}

/** jsonb: read as an object, written as text. */
type Json<T> = ColumnType<T, string | null | undefined, string | null>;

export interface RosterBatchTable {
  city: number;
  id: string;
  region_key: number;
  region_code: string;
  file_id: string;
  file_name: string;
  file_sha256: Buffer;
  header: Json<Header | null>;
  state: BatchState;
  total: Generated<number>;
  done: Generated<number>;
  counts: Json<RosterCounts>;
  problem: Json<{ code: string; params?: ProblemParams } | null>;
  run: string | null;
  heartbeat_at: Generated<Date>;
  problems_file: string | null;
  created_by: string | null;
  created_at: Generated<Date>;
  checked_at: Date | null;
  applied_by: string | null;
  applied_at: Date | null;
  undone_by: string | null;
  undone_at: Date | null;
}

export interface RosterRowTable {
  city: number;
  batch_id: string;
  row_no: number;
  region_key: number;
  verdict: Verdict;
  problems: Json<CellProblem[]>;
  changed: Json<string[]>;
  payload: Buffer;
  plan: Json<Record<string, unknown> | null>;
  person_city: number | null;
  person_id: string | null;
  profile_id: string | null;
  beside_id: string | null;
  certificate_id: string | null;
  region_code: string | null;
  before_profile: string | null;
  before_certificate: string | null;
  before_region: string | null;
  applied_at: Date | null;
  undone_at: Date | null;
  undo_code: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    roster_batch: RosterBatchTable;
    roster_row: RosterRowTable;
  }
}
