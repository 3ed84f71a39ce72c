import { ageOn, plainDate } from '../../kernel/dates.ts';
import { maskName, spokenName } from '../../kernel/mask.ts';
import type { Context } from '../../platform/action/index.ts';
import type { KnownPosition } from './known/position.ts';
import type { FoundPerson } from './read/persons.ts';

/** What a suggestion shows of a position. */
export interface PositionFacts {
  id: string;
  title: string;
  employer: string | null;
  place: string;
  form: string;
  /** Yuan a month; null where an end was not said. */
  wage: { low: number | null; high: number | null };
}

/** What a suggestion shows of a person: nothing that names a certificate, a number or a contact. */
export interface PersonFacts {
  id: string;
  /** Masked, and as it is read aloud. */
  name: string;
  spokenName: string;
  sex: 'M' | 'F';
  age: number;
  region: string;
}

const yuan = (fen: number | null) => (fen === null ? null : fen / 100);

function placeOf(ctx: Context, { row, unknown }: KnownPosition): string {
  if (row.region_code === null) return '地点没有登记';
  const name = ctx.params.regions.fullName(row.region_code);
  return unknown.has('county') ? `${name}，县区不清楚` : name;
}

export const positionFacts = (ctx: Context, known: KnownPosition): PositionFacts => ({
  id: known.row.id,
  title: known.row.title,
  employer: known.row.employer_name,
  place: placeOf(ctx, known),
  form: known.row.form,
  wage: { low: yuan(known.row.wage_low), high: yuan(known.row.wage_high) },
});

export const personFacts = (ctx: Context, row: FoundPerson): PersonFacts => ({
  id: row.id,
  name: maskName(row.name),
  spokenName: spokenName(row.name),
  sex: row.sex,
  age: ageOn(plainDate(row.birth_date), ctx.today),
  region: ctx.params.regions.fullName(row.region_code),
});
