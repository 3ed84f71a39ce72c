import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { OPEN_STATES } from '../procedure.ts';

const PAGE_SIZE = 20;

/** Referrals in scope, those waiting longest first; names of people as staff see them. */
export const listReferrals = defineQuery({
  name: 'recruiting.list-referrals',
  title: '推荐列表',
  input: z.object({
    state: filter(
      z.enum(['referred', 'interviewing', 'offered', 'hired', 'declined', 'refused', 'closed', 'open']),
    ),
    page: pageNumber,
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const state = input.state ?? 'open';
    const base = ctx.db
      .selectFrom('referral')
      .where('referral.state', 'in', state === 'open' ? OPEN_STATES : [state]);
    const rows = await base
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'referral.person_id').on('f.superseded_by', 'is', null),
      )
      .select([
        'referral.id',
        'referral.person_id',
        'f.name',
        'position_title',
        'employer_name',
        'referral.state',
        'referral.recorded_at',
        'moved_at',
      ])
      .orderBy('moved_at')
      .orderBy('referral.id')
      .limit(PAGE_SIZE)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute();
    const { n } = await base.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    ctx.note({ details: { state, page: input.page } });
    return {
      state,
      total: Number(n),
      page: input.page,
      pages: Math.max(1, Math.ceil(Number(n) / PAGE_SIZE)),
      rows: rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        position: row.position_title,
        employer: row.employer_name,
        state: row.state,
        referredAt: row.recorded_at,
        movedAt: row.moved_at,
      })),
    };
  },
});
