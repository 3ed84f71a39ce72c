import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { STAFF } from '../access/roles.ts';
import { anywhere, defineAction, defineQuery } from '../action/index.ts';
import { keptQuery } from './keep.ts';
import './tables.ts';

/** More than fit on a page help nobody. */
const MOST_VIEWS = 20;

const list = z.string().regex(/^\/[a-z/-]{1,60}$/, 'lists.no-such-list');
const name = z.string().trim().min(1).max(30);
const allow = { roles: STAFF, on: anywhere };

/** Keeps a list as it stands under a name; the same name keeps the newer one. */
export const saveView = defineAction({
  name: 'lists.save-view',
  title: '保存列表视图',
  input: z.strictObject({ list, name, query: z.string().max(2000) }),
  allow,
  audit: 'write',
  async run(ctx, input) {
    if (ctx.actor.id === null) return refuse('forbidden', 'lists.no-account');
    const { n } = await ctx.db
      .selectFrom('saved_view')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('name', '<>', input.name)
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_VIEWS) return refuse('conflict', 'lists.too-many-views', { most: MOST_VIEWS });
    const query = keptQuery(new URLSearchParams(input.query));
    await ctx.db
      .insertInto('saved_view')
      .values({ account_id: ctx.actor.id, list: input.list, name: input.name, query, created_at: ctx.now })
      .onConflict((oc) =>
        oc.columns(['account_id', 'list', 'name']).doUpdateSet({ query, created_at: ctx.now }),
      )
      .execute();
    ctx.note({ table: 'saved_view', details: { list: input.list } });
    return { query };
  },
});

/** Forgets a view; one that is gone already stays gone. */
export const removeView = defineAction({
  name: 'lists.remove-view',
  title: '删除列表视图',
  input: z.strictObject({ list, name }),
  allow,
  audit: 'write',
  async run(ctx, input) {
    await ctx.db
      .deleteFrom('saved_view')
      .where('list', '=', input.list)
      .where('name', '=', input.name)
      .execute();
    ctx.note({ table: 'saved_view', details: { list: input.list } });
    return {};
  },
});

/** The reader's own views, of one list or of all. */
export const myViews = defineQuery({
  name: 'lists.my-views',
  title: '我保存的列表视图',
  input: z.strictObject({ list: list.optional() }),
  allow,
  audit: 'none',
  async run(ctx, input) {
    let rows = ctx.db.selectFrom('saved_view').select(['list', 'name', 'query']);
    if (input.list !== undefined) rows = rows.where('list', '=', input.list);
    return rows.orderBy('list').orderBy('name').execute();
  },
});
