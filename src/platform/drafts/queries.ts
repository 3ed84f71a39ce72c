import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { SIGNED_IN } from '../access/roles.ts';
import { anywhere, defineQuery } from '../action/index.ts';
import { DRAFT_COLUMNS, ownDrafts, shownDraft, type DraftShown } from './own.ts';
import { openDraft, type DraftForm } from './sealed.ts';
import { daysOfDrafts } from './retention.ts';

const own = { roles: SIGNED_IN, on: anywhere };

/** All that the actor put aside, the newest first. */
export const listDrafts = defineQuery({
  name: 'drafts.list',
  title: '没填完的表',
  input: z.strictObject({}),
  allow: own,
  audit: 'none',
  async run(ctx): Promise<{ days: number; drafts: DraftShown[] }> {
    const rows = await ownDrafts(ctx)
      .select(DRAFT_COLUMNS)
      .orderBy('kept_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return { days: daysOfDrafts(ctx), drafts: rows.map((row) => shownDraft(ctx, row)) };
  },
});

/** One of them, to be asked about before it goes. */
export const openOwnDraft = defineQuery({
  name: 'drafts.open',
  title: '一份没填完的表',
  input: z.strictObject({ draftId: z.uuid() }),
  allow: own,
  audit: 'none',
  async run(ctx, { draftId }) {
    const row = await ownDrafts(ctx).select(DRAFT_COLUMNS).where('id', '=', draftId).executeTakeFirst();
    return row ? shownDraft(ctx, row) : refuse('not-found', 'no-such-draft');
  },
});

export interface DraftsOfPage {
  days: number;
  drafts: DraftShown[];
  opened: { id: string; basedOn: string | null; values: DraftForm['values'] } | null;
}

/** What the page of a form must know: the drafts of it, and of the one that is gone on with what was typed. */
export const draftsHere = defineQuery({
  name: 'drafts.here',
  title: '这张表存着的',
  input: z.strictObject({ path: z.string().max(500), open: z.string().max(60).optional() }),
  allow: own,
  audit: 'none',
  async run(ctx, { path, open }): Promise<DraftsOfPage> {
    const rows = await ownDrafts(ctx)
      .select([...DRAFT_COLUMNS, 'based_on'])
      .where('path', '=', path)
      .orderBy('kept_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const row = rows.find(({ id }) => id === open);
    return {
      days: daysOfDrafts(ctx),
      drafts: rows.map((each) => shownDraft(ctx, each)),
      opened: row ? { id: row.id, basedOn: row.based_on, values: openDraft(ctx, row).values } : null,
    };
  },
});
