import type { Context } from '../../../platform/action/index.ts';
import type { CellProblem, Row } from '../../../platform/feed/index.ts';
import { fieldIndexes } from '../sealed.ts';
import type { CheckedRow, RosterEntry } from './check.ts';
import { precedences } from '../facts/parameters.ts';
import { asNew, compareWith, registeredElsewhere, type Comparison, type Known } from './compare.ts';
import { planOf, type Plan } from './plan.ts';
import { certificateHolders, knownPeople, registeredOutside } from './register.ts';
import type { Repeat } from './repeats.ts';
import type { Verdict } from './tables.ts';

/** A row with everything that the preview, apply and undo need to know of it. */
export interface JudgedRow {
  number: number;
  cells: string[];
  verdict: Verdict;
  changed: string[];
  problems: CellProblem[];
  plan: Plan | null;
  known: Known | null;
  regionCode: string | null;
}

/** A row of the file on its way: what was read, what its own checks said, and whether it repeats another. */
export interface Candidate {
  source: Row;
  checked: CheckedRow;
  repeat: Repeat | null;
}

interface Register {
  known: Map<string, Known>;
  outside: Map<string, string>;
  holders: Map<string, string>;
}

interface Indexed {
  entry: RosterEntry;
  /** Under every master that rows may carry, the present one first. */
  person: [Buffer, ...Buffer[]];
  certificate: Buffer[];
}

function indexed(ctx: Context, entry: RosterEntry): Indexed {
  return {
    entry,
    person: fieldIndexes(ctx.cipher, 'residentId', entry.residentId),
    certificate: fieldIndexes(ctx.cipher, 'certificateNo', entry.certificateNo),
  };
}

/** What is known under one of the indexes of a number. */
function underAny<T>(found: Map<string, T>, indexes: readonly Buffer[]): T | undefined {
  for (const index of indexes) {
    const value = found.get(index.toString('base64'));
    if (value !== undefined) return value;
  }
  return undefined;
}

async function lookUp(ctx: Context, rows: Indexed[]): Promise<Register> {
  const people = rows.map((row) => row.person);
  const known = await knownPeople(ctx, people.flat());
  const missing = people.filter((indexes) => underAny(known, indexes) === undefined).flat();
  return {
    known,
    outside: await registeredOutside(ctx, missing),
    holders: await certificateHolders(
      ctx,
      rows.flatMap((row) => row.certificate),
    ),
  };
}

function compared(
  ctx: Context,
  row: Indexed,
  register: Register,
  home: string,
): { comparison: Comparison; known: Known | null } {
  const known = underAny(register.known, row.person) ?? null;
  const outside = underAny(register.outside, row.person);
  const holder = underAny(register.holders, row.certificate);
  const { regions } = ctx.params;
  if (outside !== undefined) return { comparison: registeredElsewhere(outside, home, regions), known };
  const ranks = { precedences: precedences(ctx), on: ctx.today };
  const comparison = known ? compareWith(row.entry, known, home, regions, ranks) : asNew(row.entry, ranks);
  if (holder !== undefined && holder !== known?.personId) {
    const problem = { column: 'certificateNo', code: 'roster.certificate-taken', severity: 'error' as const };
    return {
      comparison: {
        verdict: 'conflict',
        changed: [],
        problems: [problem],
        profile: null,
        said: null,
        card: null,
        regionCode: null,
      },
      known,
    };
  }
  return { comparison, known };
}

function repeatProblem(row: number, repeat: Repeat): CellProblem {
  const code = repeat.differs ? 'roster.repeated-differs' : 'roster.repeated';
  return { row, column: 'certificateNo', code, severity: 'error', params: { row: repeat.firstRow } };
}

/** Judges a chunk of rows against the register with a few look-ups for all of them. */
export async function judgeRows(ctx: Context, candidates: Candidate[], home: string): Promise<JudgedRow[]> {
  const sound = new Map<Candidate, Indexed>();
  for (const candidate of candidates) {
    if (candidate.checked.entry && !candidate.repeat)
      sound.set(candidate, indexed(ctx, candidate.checked.entry));
  }
  const register = await lookUp(ctx, [...sound.values()]);
  return candidates.map((candidate): JudgedRow => {
    const { source, checked, repeat } = candidate;
    const base = {
      number: source.number,
      cells: source.cells.map((cell) => cell.text),
      regionCode: checked.entry?.regionCode ?? null,
    };
    const row = sound.get(candidate);
    if (!row) {
      const problems = repeat
        ? [...checked.problems, repeatProblem(source.number, repeat)]
        : checked.problems;
      return { ...base, verdict: 'error', changed: [], problems, plan: null, known: null };
    }
    const { comparison, known } = compared(ctx, row, register, home);
    const { verdict, changed } = comparison;
    const plan =
      verdict === 'new' || verdict === 'changed'
        ? planOf(ctx, row.entry, comparison, known, row.person[0])
        : null;
    const problems = [
      ...checked.problems,
      ...comparison.problems.map((problem) => ({ ...problem, row: source.number })),
    ];
    return { ...base, verdict, changed, problems, plan, known };
  });
}
