import { z } from 'zod';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { POSITION_PUBLISHERS } from '../procedure.ts';
import { missingToPublish } from '../rules.ts';

/** As many as stand on the longest page of the list. */
export const MOST_CHOSEN = 100;

/**
 * Positions chosen from the bank, with what they still lack before they may be opened. One query for all; a position that the
 * reader may not see is left out.
 */
export const chosenPositions = defineQuery({
  name: 'positions.chosen',
  title: '查看选中的岗位',
  input: z.strictObject({ positionIds: z.array(z.uuid()).max(MOST_CHOSEN) }),
  allow: { roles: POSITION_PUBLISHERS, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    if (input.positionIds.length === 0) return [];
    const rows = await ctx.db
      .selectFrom('position')
      .select([
        'id',
        'title',
        'employer_name',
        'state',
        'occupation',
        'occupation_certainty',
        'region_code',
        'wage_low',
        'wage_high',
      ])
      .where('id', 'in', input.positionIds)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      employer: row.employer_name,
      state: row.state,
      missing: missingToPublish(row).map(({ code }) => code),
    }));
  },
});
