import type { FlatPerson, FlatPosition } from './flat.ts';

type Cell = number | bigint | readonly number[];
/** Opening and closing mark of a list. */
export type Brackets = '{}' | '[]';

function line(cells: readonly Cell[], brackets: Brackets): string {
  const [open, close] = [brackets[0], brackets[1]];
  return `${cells.map((value) => (typeof value === 'object' ? `${open}${value.join(',')}${close}` : String(value))).join('\t')}\n`;
}

export const POSITION_COLUMNS = `pos int, unit int, county int, form int, education int, occupation int, low int, high int,
  total int, b0 bigint, b1 bigint, b2 bigint, skills int[], rarity int[]`;
export const PERSON_COLUMNS = `per int, unit int, county int, widely int, education int, min_wage int, f0 int, f1 int, f2 int,
  f3 int, w0 int, w1 int, w2 int, l0 bigint, l1 bigint, l2 bigint, skills int[]`;

/** Rows as tab-separated text. */
export const positionLines = (positions: readonly FlatPosition[], brackets: Brackets): string[] =>
  positions.map((j, i) =>
    line(
      [
        i,
        j.unit,
        j.county,
        j.form,
        j.education,
        j.occupation,
        j.low,
        j.high,
        j.skillTotal,
        ...j.bare,
        j.skills,
        j.rarity,
      ],
      brackets,
    ),
  );
export const personLines = (persons: readonly FlatPerson[], brackets: Brackets): string[] =>
  persons.map((p, i) =>
    line(
      [i, p.unit, p.county, p.widely, p.education, p.minWage, ...p.forms, ...p.wanted, ...p.fails, p.skills],
      brackets,
    ),
  );

/** `/` divides whole numbers in PostgreSQL and `//` in DuckDB. */
const like = (divide: string) =>
  ['w0', 'w1', 'w2']
    .map(
      (
        w,
      ) => `case when p.${w} = q.occupation then 100 when p.${w} ${divide} 100 = q.occupation ${divide} 100 then 60
        when p.${w} ${divide} 10000 = q.occupation ${divide} 10000 then 25 else 0 end`,
    )
    .join(', ');

/** The score; `shared` is an expression of the summed rarity of what is shared. */
export const scoreSql = (shared: string, divide: string): string => `
  35 * greatest(${like(divide)}) + 30 * (100 * ${shared} ${divide} q.total)
  + 15 * (case when q.low >= p.min_wage then 100
      else 50 + 50 * (q.high - p.min_wage) ${divide} greatest(1, q.high - q.low) end)
  + 12 * (case when q.county = p.county then 100 when q.unit = p.unit then 60 else 40 end)
  + 8 * (case q.form when 0 then p.f0 when 1 then p.f1 when 2 then p.f2 else p.f3 end)`;

export const FITS_SQL = `(q.form = 2 or q.county = p.county or (p.widely = 1 and q.unit = p.unit))
  and q.education <= p.education and q.high >= p.min_wage
  and q.b0 & p.l0 = 0 and q.b1 & p.l1 = 0 and q.b2 & p.l2 = 0`;
