import { sql } from 'kysely';
import { z } from 'zod';
import { formatDateZh } from '../../kernel/dates.ts';
import { EMPLOYER, STAFF } from '../access/roles.ts';
import { anywhere, defineQuery, onOwnEmployer } from '../action/index.ts';
import type { HomeCard, SlotSection, WorklistFilling } from '../module/index.ts';
import { daysOfDrafts } from './retention.ts';
import { namedDraft } from './named.ts';
import { DRAFT_COLUMNS, oldestKept, ownDrafts, shownDraft, type DraftShown } from './own.ts';

const AT_HOME = 5;

function kept({ keptOn, until }: DraftShown): string {
  return `${formatDateZh(keptOn)}存的，保存到${formatDateZh(until)}。`;
}

/** For the home of a person: a form of theirs waits, the newest first. */
export const draftSteps = defineQuery({
  name: 'drafts.my-steps',
  title: '我没填完的表',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: anywhere },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[]> {
    const rows = await ownDrafts(ctx)
      .select(DRAFT_COLUMNS)
      .orderBy('kept_at', 'desc')
      .limit(AT_HOME)
      .execute();
    const [newest] = rows;
    if (!newest) return [];
    const draft = shownDraft(ctx, newest);
    return [
      {
        title: rows.length > 1 ? '你有几张表没填完' : `你有一张表没填完：${namedDraft(draft)}`,
        text: rows.length > 1 ? `最近一张是“${namedDraft(draft)}”，${kept(draft)}` : kept(draft),
        link:
          rows.length > 1
            ? { label: '看没填完的表', href: '/drafts' }
            : { label: '接着填', href: draft.href },
        rank: 25,
      },
    ];
  },
});

/** For the home of an employer; nothing where nothing waits. */
export const draftSection = defineQuery({
  name: 'drafts.employer-section',
  title: '首页的没填完的表',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  async run(ctx): Promise<SlotSection | null> {
    const rows = await ownDrafts(ctx)
      .select(DRAFT_COLUMNS)
      .orderBy('kept_at', 'desc')
      .limit(AT_HOME)
      .execute();
    if (rows.length === 0) return null;
    return {
      title: '没填完的表',
      items: rows.map((row) => {
        const draft = shownDraft(ctx, row);
        return { title: namedDraft(draft), href: draft.href, text: kept(draft) };
      }),
      actions: [{ label: '看没填完的表', href: '/drafts' }],
    };
  },
});

/** For the home of staff: the own drafts alone, to be gone on with before they are put away. */
export const draftsWaiting: WorklistFilling = {
  kind: 'drafts.own',
  title: '你没填完的表',
  order: 90,
  table: 'draft',
  roles: STAFF,
  states: { kept: { title: '没填完', tone: 'neutral' } },
  waiting: (ctx) => sql`
    select d.id, ${ctx.actor.scope?.lo ?? null}::bigint as region_key, 'kept'::text as state,
      (d.kept_at at time zone 'Asia/Shanghai')::date as since,
      (d.kept_at at time zone 'Asia/Shanghai')::date + ${daysOfDrafts(ctx) - 1}::int as due_on,
      d.account_id as owner
    from draft d
    where d.account_id = ${ctx.actor.id}::uuid and d.grant_id = ${ctx.actor.grantId ?? null}::uuid
      and d.kept_at >= ${oldestKept(ctx)}`,
  async describe(ctx, ids) {
    const rows = await ownDrafts(ctx).select(DRAFT_COLUMNS).where('id', 'in', ids).execute();
    return rows.map((row) => {
      const draft = shownDraft(ctx, row);
      return { id: row.id, title: namedDraft(draft), text: kept(draft), href: draft.href };
    });
  },
};
