import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber, pageSize } from '../../../platform/input/index.ts';
import { kindTitle } from '../facts.ts';
import { recognitionProcedure, type RecognitionState } from '../procedure.ts';
import { kindsToday } from './words.ts';

export const STATES = Object.keys(recognitionProcedure.states) as [RecognitionState, ...RecognitionState[]];
const SORTS = ['applied', '-applied', 'until', '-until'] as const;
const ORDER = { applied: 'r.applied_on', until: 'r.valid_until' } as const;

/** The filters of list and export. */
export const listFilters = {
  state: filter(z.enum(STATES)),
  kind: filter(z.string().regex(/^[A-Z][A-Z_]{2,39}$/)),
  region: filter(z.string().regex(/^\d{6}(\d{3}){0,2}$/)),
  /** A name, or its beginning. */
  text: filter(z.string().trim().min(1).max(40)),
};
export interface ListFilters {
  state?: RecognitionState | undefined;
  kind?: string | undefined;
  region?: string | undefined;
  text?: string | undefined;
}

/** The rows that the filters mean, over `recognition r` with `person_profile f`; regions as plain numbers, so that an index serves. */
export function listed(ctx: Context, { state, kind, region, text }: ListFilters) {
  const { regions } = ctx.params;
  const asked = regions.knownRange(region);
  const { lo, hi } = asked ?? ctx.actor.scope ?? { lo: 0, hi: 0 };
  const parts = [sql<SqlBool>`r.region_key >= ${lo} and r.region_key < ${hi}`];
  if (state) parts.push(sql<SqlBool>`r.state = ${state}`);
  if (kind) parts.push(sql<SqlBool>`r.kind = ${kind}`);
  // The end of a range rather than LIKE, which the policies would keep from any index.
  if (text)
    parts.push(sql<SqlBool>`f.name collate "C" >= ${text} and f.name collate "C" < ${`${text}\u{10FFFF}`}`);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** Cases of the region, the newest application first unless another order is asked for. */
export const listRecognitions = defineQuery({
  name: 'recognition.list',
  title: '就业困难人员认定清单',
  input: z.object({
    ...listFilters,
    sort: filter(z.enum(SORTS)),
    size: pageSize(50),
    page: pageNumber,
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const found = ctx.db
      .selectFrom('recognition as r')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'r.person_id').on('f.superseded_by', 'is', null),
      )
      .where(listed(ctx, input));
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const sort = input.sort ?? '-applied';
    const way = sort.startsWith('-') ? 'desc' : 'asc';
    const rows = await found
      .select([
        'r.id',
        'r.person_id',
        'f.name',
        'r.kind',
        'r.state',
        'r.applied_on',
        'r.due_on',
        'r.valid_until',
      ])
      .select('r.region_key')
      .orderBy(sql`${sql.ref(ORDER[sort.replace('-', '') as keyof typeof ORDER])} ${sql.raw(way)} nulls last`)
      .orderBy('r.id', way)
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute();
    ctx.note({ details: { state: input.state ?? null, page: input.page } });
    return {
      total,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(total / input.size)),
      kinds: kindsToday(ctx).map(({ code, title }) => ({ code, title })),
      rows: rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        kind: kindTitle(ctx, row.kind),
        state: row.state,
        appliedOn: plainDate(row.applied_on),
        dueOn: row.due_on === null ? null : plainDate(row.due_on),
        validUntil: row.valid_until === null ? null : plainDate(row.valid_until),
        region: ctx.params.regions.fullName(ctx.params.regions.codeOf(row.region_key)),
      })),
    };
  },
});
