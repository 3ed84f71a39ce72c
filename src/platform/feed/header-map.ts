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

/** Columns by each of their folded names. */
type Names = Map<string, FeedColumn[]>;

const withoutMarks = (header: string) => foldHeader(header).replace(/[()[\]{}【】〔〕]/g, '');

function namesOf(format: FeedFormat): Names {
  const names: Names = new Map();
  for (const column of format.columns) {
    for (const name of new Set([column.title, ...column.synonyms].map(withoutMarks)))
      names.set(name, [...(names.get(name) ?? []), column]);
  }
  return names;
}

/** Columns that a header may mean, with how well it names them. */
function namedBy(header: string, names: Names): { column: FeedColumn; score: number }[] {
  const exact = names.get(withoutMarks(header)) ?? [];
  const bare = (names.get(foldWithoutBrackets(header)) ?? []).filter((column) => !exact.includes(column));
  return [
    ...exact.map((column) => ({ column, score: EXACT })),
    ...bare.map((column) => ({ column, score: WITHOUT_BRACKETS })),
  ];
}

function fitting(column: FeedColumn, values: string[]): number {
  const written = values.filter((value) => value !== '');
  return written.length === 0 || !column.fits ? 0 : written.filter(column.fits).length / written.length;
}

function claimsOf(header: string, values: string[], at: number, format: FeedFormat, names: Names): Claim[] {
  const byName = namedBy(header, names);
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
  const names = namesOf(format);
  const claims = headers.flatMap((header, at) => claimsOf(header, samples[at] ?? [], at, format, names));
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
