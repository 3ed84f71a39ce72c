import {
  isAccommodationKey,
  isFunctionKey,
  isLevel,
  type FunctionKey,
  type Level,
} from '../../../kernel/vocabulary.ts';
import { storedSkillKey, type Dictionary } from '../../../platform/words/index.ts';
import { skillSet, type Position, type Unknown } from '../engine/index.ts';
import { engineForm } from './form.ts';

/** What the bank holds about a position; null was not said. */
export interface PositionRow {
  id: string;
  title: string;
  employer_name: string | null;
  region_code: string | null;
  region_precise: boolean;
  form: string;
  education: number | null;
  occupation: string | null;
  occupation_certainty: number | null;
  skills: readonly string[];
  /** Fen a month. */
  wage_low: number | null;
  wage_high: number | null;
  demands: Readonly<Record<string, number>> | null;
  demands_known: boolean;
  accommodations: readonly string[];
}

export interface KnownPosition {
  row: PositionRow;
  position: Position;
  unknown: ReadonlySet<Unknown>;
}

/** An end of the wage that was not said lies as far out as can be: it excludes nobody, and alone earns the lowest score. */
export const ANY_LOW = -1e15;
export const ANY_HIGH = 1e9;
/** Major group 0 does not exist: equal to nothing that a person can want. */
const NO_OCCUPATION = '0-00-00-00';
/** No county, and no reporting unit of the province. */
const NO_REGION = '000000';

/** Whole yuan, rounded down: no wage is promised that is not paid. */
const yuan = (fen: number | null): number | null => (fen === null ? null : Math.floor(fen / 100));

function demanded(row: PositionRow): Partial<Record<FunctionKey, Level>> {
  const levels: Partial<Record<FunctionKey, Level>> = {};
  for (const [fn, level] of Object.entries(row.demands ?? {}))
    if (isFunctionKey(fn) && isLevel(level)) levels[fn] = level;
  return levels;
}

function unknownOf(row: PositionRow): Set<Unknown> {
  const unknown = new Set<Unknown>();
  if (!row.demands_known) unknown.add('demands');
  if (row.education === null) unknown.add('positionEducation');
  if (row.occupation === null) unknown.add('occupation');
  else if (row.occupation_certainty !== null) unknown.add('guessedOccupation');
  if (row.wage_low === null || row.wage_high === null) unknown.add('wage');
  if (!row.region_precise) unknown.add('county');
  return unknown;
}

/**
 * The bank's position as the engine's. What is not known excludes nothing: demands not said are none, education not said
 * is none, a wage end not said is as far out as can be. Each is named in `unknown`, to be confirmed.
 */
export function knownPosition(row: PositionRow, words: Dictionary): KnownPosition {
  const region = row.region_code?.slice(0, 6) ?? NO_REGION;
  const position: Position = {
    id: row.id,
    // Only a place known to the county may equal somebody's county.
    region: row.region_precise ? region : `${region.slice(0, 4)}00`,
    form: engineForm(row.form) ?? 'FULL_TIME',
    education: row.education ?? 0,
    occupation: row.occupation ?? NO_OCCUPATION,
    // Rows keep the word under which they were written, and are read by today's names.
    skills: skillSet(row.skills.map((skill) => storedSkillKey(words, skill))),
    wage: [yuan(row.wage_low) ?? ANY_LOW, yuan(row.wage_high) ?? ANY_HIGH],
    demands: demanded(row),
    accommodations: row.accommodations.filter(isAccommodationKey),
  };
  return { row, position, unknown: unknownOf(row) };
}
