import { sql } from 'kysely';
import { STAFF } from '../../../platform/access/roles.ts';
import type { SearchFilling } from '../../../platform/module/index.ts';
import { containing } from '../../../platform/database/like.ts';
import { positionProcedure } from '../procedure.ts';
import type { PositionState } from '../tables.ts';

/** Positions of the own office and open ones of the province, by a part of the title; open ones first. */
export const searchPositionsEverywhere: SearchFilling = {
  kind: 'positions.positions',
  title: '岗位',
  order: 30,
  roles: STAFF,
  async find(ctx, { text, letters, code }, limit) {
    if (letters !== null || /^\d+X?$/.test(code)) return [];
    const { rows } = await sql<{
      id: string;
      title: string;
      employer_name: string | null;
      region_code: string | null;
      state: PositionState;
    }>`
      select id, title, employer_name, region_code, state from position where title like ${containing(text)}
      order by state = 'open' desc, opens_on desc nulls last, id limit ${limit}`.execute(ctx.db);
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      href: `/positions/${row.id}`,
      facts: [
        { text: row.employer_name ?? '单位没有登记' },
        { text: row.region_code === null ? '地点没有登记' : ctx.params.regions.fullName(row.region_code) },
        { text: positionProcedure.states[row.state].title },
      ],
    }));
  },
};
