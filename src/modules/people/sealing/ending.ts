import { z } from 'zod';
import { addDays, todayInShanghai } from '../../../kernel/dates.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import '../data/params.ts';
import './tables.ts';

/** Days that the officer sees ahead: time enough to lift a seal that should not end. */
const AHEAD = 90;
const MOST = 200;

/** Files under seal whose time ends soon, in the officer's region, and what then becomes of each table. */
export const listEndingSeals = defineQuery({
  name: 'people.list-ending-seals',
  title: '查看快到期的封存档案',
  input: z.object({}),
  allow: { roles: [...OFFICERS, 'auditor'], on: anywhere },
  audit: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('seal')
      .select(['id', 'region_key', 'sealed_at', 'article', 'keep_until'])
      .where('lifted_at', 'is', null)
      .where('dissolved_at', 'is', null)
      .where('keep_until', '<=', addDays(ctx.today, AHEAD))
      .orderBy('keep_until')
      .orderBy('id')
      .limit(MOST + 1)
      .execute();
    const ended = await ctx.db
      .selectFrom('seal')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('dissolved_at', 'is not', null)
      .executeTakeFirstOrThrow();
    return {
      ahead: AHEAD,
      more: rows.length > MOST,
      ended: Number(ended.n),
      seals: rows.slice(0, MOST).map((row) => ({
        id: row.id,
        region: ctx.params.regions.fullName(ctx.params.regions.codeOf(row.region_key)),
        sealedOn: todayInShanghai(row.sealed_at),
        article: row.article,
        keepUntil: row.keep_until,
        due: row.keep_until < ctx.today,
      })),
      tables: ctx.params.personTables.map((table) => ({
        title: 'title' in table ? table.title : table.keptOut,
        rest: table.rest ?? null,
      })),
    };
  },
});
