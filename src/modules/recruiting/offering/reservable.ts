import { z } from 'zod';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { RESERVES } from '../../positions/index.ts';
import { offeringRules } from './parameters.ts';
import { orderWords } from './words.ts';

const MOST = 100;

/** Posts of the office that are to be offered first and are not yet, and the order that holds today. */
export const listReservable = defineQuery({
  name: 'recruiting.list-reservable',
  title: '可以先给优先的人的岗位',
  input: z.strictObject({}),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'none',
  async run(ctx) {
    const { scope } = ctx.actor;
    const rows = await ctx.db
      .selectFrom('position')
      .select(['id', 'title', 'employer_name', 'reserve'])
      .where('reserve', 'is not', null)
      .where('state', 'in', ['draft', 'submitted', 'reserved'])
      .where('region_key', '>=', scope?.lo ?? 0)
      .where('region_key', '<', scope?.hi ?? 0)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute();
    const rules = ctx.params.book.find(offeringRules, ctx.today)?.value;
    return {
      rule: rules ? orderWords(rules.order) : null,
      rows: rows.map((row) => ({
        value: row.id,
        text: `${row.title}，${row.employer_name ?? '单位没有登记'}，${RESERVES[row.reserve ?? 'TARGETED'].title}`,
      })),
    };
  },
});
