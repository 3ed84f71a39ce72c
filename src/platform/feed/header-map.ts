import type { FeedColumn, FeedFormat, Mapping } from './format.ts';
import { foldHeader, foldWithoutBrackets } from './header-text.ts';

const EXACT = 4;
const WITHOUT_BRACKETS = 2;
/** More than either: an unclear header (证件号码) goes where its values fit. */
const VALUES_FIT = 3;
/** A column without a known header is taken when at least this many values, and nearly all, can be nothing else. */
const GUESS_VALUES = 3;
const GUESS_SHARE = 0.8;

interface Claim {
  column: number;
  key: string;
  score: number;
}

function namesOf(column: FeedColumn): string[] {
  return [column.title, ...column.synonyms];
}

function headerScore(header: string, column: FeedColumn): number {
  const full = foldHeader(header).replace(/[()[\]{}【】〔〕]/g, '');
  const bare = foldWithoutBrackets(header);
  const names = namesOf(column).map((name) => foldHeader(name).replace(/[()[\]{}【】〔〕]/g, ''));
  if (full !== '' && names.includes(full)) return EXACT;
  return bare !== '' && names.includes(bare) ? WITHOUT_BRACKETS : 0;
}

function fitting(column: FeedColumn, values: string[]): number {
  const written = values.filter((value) => value !== '');
  return written.length === 0 || !column.fits ? 0 : written.filter(column.fits).length / written.length;
}

function claimsOf(header: string, values: string[], at: number, format: FeedFormat): Claim[] {
  const byName = format.columns
    .map((column) => ({ column, score: headerScore(header, column) }))
    .filter((c) => c.score > 0);
  if (byName.length > 0) {
    return byName.map(({ column, score }) => ({
      column: at,
      key: column.key,
      score: score + VALUES_FIT * fitting(column, values),
    }));
  }
  if (values.filter((value) => value !== '').length < GUESS_VALUES) return [];
  return format.columns
    .map((column) => ({ column: at, key: column.key, score: fitting(column, values) }))
    .filter((claim) => claim.score >= GUESS_SHARE);
}

/**
 * Recognises the columns of a file by their headers, and where a header is unclear or unknown by the values below it
 * (`samples[column]`). Each key is given once, to the best claim; the rest stays null for a person to decide.
 */
export function mapHeaders(headers: string[], samples: string[][], format: FeedFormat): Mapping {
  const claims = headers.flatMap((header, at) => claimsOf(header, samples[at] ?? [], at, format));
  claims.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Mapping = headers.map(() => null);
  const given = new Set<string>();
  for (const { column, key } of claims) {
    if (mapping[column] !== null || given.has(key)) continue;
    mapping[column] = key;
    given.add(key);
  }
  return mapping;
}
