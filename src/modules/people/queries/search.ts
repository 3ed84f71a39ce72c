import { sql } from 'kysely';
import { z } from 'zod';
import { ageOn, plainDate } from '../../../kernel/dates.ts';
import { maskResidentId } from '../../../kernel/mask.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { filter, pageNumber, pageSize, regionCode } from '../../../platform/input/index.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { openField } from '../sealed.ts';
import { findPeople } from './find.ts';

/** Orders of the list; a hyphen before the name turns it round. */
const SORTS = ['recent', '-recent', 'name', '-name', 'age', '-age'] as const;
/** Counting stops here: a reader narrows the search long before, and a million rows need not be walked. */
const COUNT_LIMIT = 10_000;

export const searchInput = z.object({
  text: z.string().trim().max(60).optional(),
  region: filter(regionCode),
  urbanRural: filter(z.enum(['URBAN', 'RURAL'])),
  category: filter(z.coerce.number().int().min(1).max(7)),
  wants: filter(z.enum(['yes', 'no', 'unknown'])),
  sort: filter(z.enum(SORTS)),
  size: pageSize(20),
  page: pageNumber,
});
export type SearchInput = z.output<typeof searchInput>;

interface Row {
  id: string;
  name: string;
  sex: 'M' | 'F';
  birth_date: string;
  region_code: string;
  village: string | null;
  resident_id_enc: Buffer;
  category: number | null;
  grade: number | null;
  wants_work: boolean | null;
}

/** What a list shows of each of these people, in the given order. */
async function rowsOf(ctx: Context, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, f.name, p.sex, p.birth_date, p.region_code, f.village, p.resident_id_enc, c.category, c.grade, n.wants_work
    from person p
      join person_profile f on f.person_id = p.id and f.superseded_by is null
      left join certificate c on c.person_id = p.id and c.superseded_by is null
      left join job_need n on n.person_id = p.id and n.superseded_by is null
    where p.id = any (${ids})`.execute(ctx.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * People in the actor's scope, 20 a page, numbers masked. A whole resident, certificate or mobile number is found through
 * its blind index; other text is the beginning of a name. `total` stops at 10,000 (`more` says so).
 */
export const searchPeople = defineQuery({
  name: 'people.search',
  title: '查找残疾人档案',
  input: searchInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const { ids, counted: n } = await findPeople(ctx, input, input.size, COUNT_LIMIT);
    const rows = await rowsOf(ctx, ids);
    ctx.note({ details: { found: n, page: input.page } });
    return {
      total: Math.min(n, COUNT_LIMIT),
      more: n > COUNT_LIMIT,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(Math.min(n, COUNT_LIMIT) / input.size)),
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        sex: row.sex,
        age: ageOn(plainDate(row.birth_date), ctx.today),
        region: ctx.params.regions.fullName(row.region_code),
        village: row.village,
        residentId: maskResidentId(openField(ctx.cipher, 'residentId', row.id, row.resident_id_enc)),
        category: row.category,
        grade: row.grade,
        wantsWork: row.wants_work,
      })),
    };
  },
});
