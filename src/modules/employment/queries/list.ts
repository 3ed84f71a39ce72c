import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';

import { day, filter, pageSize } from '../../../platform/input/index.ts';
import { standingPapers } from '../standing-papers.ts';

/** Orders of the list; a hyphen before the name turns it round. Each begins in an index that holds the waiting ones alone. */
const SORTS = ['recorded', '-recorded', 'started', '-started'] as const;
const ORDER = { recorded: 's.recorded_at', started: 's.started_on' } as const;

interface Chosen {
  state: 'pending' | 'rejected';
  region?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

function waitingSpells(ctx: Context, { state, region, from, to }: Chosen) {
  const { lo, hi } = (region === undefined ? ctx.actor.scope : ctx.params.regions.range(region)) ?? {
    lo: 0,
    hi: 0,
  };
  // The worklist is of those whose people belong here today; a figure is of those whose work began here.
  const place = region === undefined ? 's.region_key' : 's.start_region_key';
  let rows = ctx.db
    .selectFrom('employment_spell as s')
    .where('s.state', '=', state)
    .where('s.superseded_by', 'is', null)
    .where(place, '>=', lo)
    .where(place, '<', hi);
  if (from) rows = rows.where('s.started_on', '>=', from);
  if (to) rows = rows.where('s.started_on', '<=', to);
  return rows;
}

/** Spells that wait to be verified (or were not accepted), those waiting longest first. */
export const listSpells = defineQuery({
  name: 'employment.list-spells',
  title: '就业核实清单',
  input: z.object({
    state: z.enum(['pending', 'rejected']).catch('pending').default('pending'),
    /** With these the list is the one behind a figure: work that began in a region and a period. */
    region: z
      .string()
      .regex(/^\d{6}(\d{3}){0,2}$/)
      .optional()
      .catch(undefined),
    from: day.optional().catch(undefined),
    to: day.optional().catch(undefined),
    sort: filter(z.enum(SORTS)),
    size: pageSize(50),
    page: z.coerce.number().int().min(1).max(2000).catch(1).default(1),
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const waiting = waitingSpells(ctx, input);
    const { total } = await waiting.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const sort = input.sort ?? 'recorded';
    const way = sort.startsWith('-') ? 'desc' : 'asc';
    const rows = await waiting
      .leftJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 's.person_id').on('f.superseded_by', 'is', null),
      )
      .select([
        's.id',
        's.person_id',
        'f.name',
        's.form',
        's.employer_name',
        's.started_on',
        's.ended_on',
        's.recorded_at',
        's.region_key',
      ])
      .select(standingPapers('s.id').as('papers'))
      .orderBy(ORDER[sort.replace('-', '') as keyof typeof ORDER], way)
      .orderBy('s.id', way)
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute();
    ctx.note({ details: { state: input.state, page: input.page } });
    return {
      state: input.state,
      total,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(total / input.size)),
      rows: rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        form: row.form,
        employer: row.employer_name,
        startedOn: plainDate(row.started_on),
        endedOn: row.ended_on === null ? null : plainDate(row.ended_on),
        recordedAt: row.recorded_at,
        region: ctx.params.regions.fullName(ctx.params.regions.codeOf(row.region_key)),
        papers: row.papers,
      })),
    };
  },
});
