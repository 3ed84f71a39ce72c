import { sql, type RawBuilder } from 'kysely';
import { maskResidentId, spokenResidentId } from '../../../kernel/mask.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { SearchFilling, SearchHit, SearchTerm } from '../../../platform/module/index.ts';
import { fieldIndexes, openField } from '../sealed.ts';
import { SEX_WORDS } from '../words.ts';
import { completeProfiles } from './complete.ts';

/** Above every text that begins with the same characters, in the order of code points. */
const LAST = '\u{10FFFF}';

const begins = (column: RawBuilder<unknown>, text: string) =>
  sql`${column} ~>=~ ${text} and ${column} ~<~ ${text + LAST}`;

/**
 * The ways in which a term may mean a person, each a condition that one index serves: only equality and ranges, which are
 * leakproof, so that the planner may use the index before the row-level policy.
 */
function ways(ctx: Context, term: SearchTerm): RawBuilder<unknown>[] {
  const { code, letters, lastFour, text } = term;
  const resident = /^(\d{17}[\dX])(\d\d(B\d+)?)?$/.exec(code)?.[1];
  if (resident) {
    const numbers = fieldIndexes(ctx.cipher, 'residentId', resident);
    return [
      sql`f.person_id in (select p.id from person p where p.resident_id_bidx = any (${numbers}::bytea[]))`,
    ];
  }
  if (/^\d{7,12}$/.test(code))
    return [sql`f.phone_bidx = any (${fieldIndexes(ctx.cipher, 'phone', code)}::bytea[])`];
  if (lastFour !== null)
    return [sql`f.phone_end_bidx = any (${fieldIndexes(ctx.cipher, 'phoneEnd', lastFour)}::bytea[])`];
  if (letters !== null)
    return [
      begins(sql`f.name_initials`, letters),
      begins(sql`f.name_pinyin`, letters),
      begins(sql`f.name`, text),
    ];
  return [begins(sql`f.name`, text)];
}

/** Ids of people within the actor's regions, at most `limit` a way, the narrowest way first. */
export function peopleMeant(
  ctx: Context,
  term: SearchTerm,
  limit: number,
): RawBuilder<{ person_id: string }> {
  const { lo, hi } = ctx.actor.scope ?? { lo: 0, hi: 0 };
  const arms = ways(ctx, term).map(
    (way) => sql`(select f.person_id from person_profile f
      where f.superseded_by is null and f.region_key >= ${lo} and f.region_key < ${hi} and ${way} limit ${limit})`,
  );
  return sql<{ person_id: string }>`${sql.join(arms, sql` union all `)}`;
}

interface Row {
  id: string;
  name: string;
  name_pinyin: string | null;
  sex: 'M' | 'F';
  birth_date: string;
  region_code: string;
  village: string | null;
  resident_id_enc: Buffer;
}

function hitOf(ctx: Context, row: Row): SearchHit {
  const masked = maskResidentId(openField(ctx.cipher, 'residentId', row.id, row.resident_id_enc));
  return {
    id: row.id,
    title: row.name,
    href: `/people/${row.id}`,
    facts: [
      { text: `${SEX_WORDS[row.sex]}，${row.birth_date.slice(0, 4)} 年出生` },
      { text: `${ctx.params.regions.fullName(row.region_code)}${row.village ?? ''}` },
      { text: masked, spoken: spokenResidentId(masked) },
    ],
  };
}

/** People by name, pinyin, first letters, whole number, or the end of their telephone number. */
export const searchPeopleEverywhere: SearchFilling = {
  kind: 'people.people',
  title: '残疾人',
  order: 10,
  roles: STAFF,
  complete: completeProfiles,
  async find(ctx, term, limit) {
    const found = await peopleMeant(ctx, term, limit).execute(ctx.db);
    const ids = [...new Set(found.rows.map((row) => row.person_id))].slice(0, limit);
    if (ids.length === 0) return [];
    const { rows } = await sql<Row>`
      select p.id, f.name, f.name_pinyin, p.sex, p.birth_date, p.region_code, f.village, p.resident_id_enc
      from person p join person_profile f on f.person_id = p.id and f.superseded_by is null
      where p.id = any (${ids}::uuid[])`.execute(ctx.db);
    const key = (row: Row) => `${row.name_pinyin ?? ''} ${row.name} ${row.birth_date}`;
    return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map((row) => hitOf(ctx, row));
  },
};
