import { addDays, todayInShanghai, type PlainDate } from '../../kernel/dates.ts';
import type { Context } from '../action/index.ts';
import { daysOfDrafts } from './retention.ts';
import { DRAFT_MARK } from './mark.ts';
import { openDraft } from './sealed.ts';
import './tables.ts';

/** One draft as its owner finds it again. */
export interface DraftShown {
  id: string;
  title: string;
  about: string | null;
  keptOn: PlainDate;
  /** Last day on which it is there to the end of the day. */
  until: PlainDate;
  files: boolean;
  /** Address at which to go on. */
  href: string;
}

/** What `shownDraft` reads of a row. */
export const DRAFT_COLUMNS = ['id', 'path', 'title', 'form_enc', 'kept_at'] as const;

/** What was put aside before this is there no more, though the night may not have been yet. */
export function oldestKept(ctx: Context): Date {
  return new Date(ctx.now.getTime() - daysOfDrafts(ctx) * 86_400_000);
}

/** The actor's drafts in the grant in which they act, without those that the night has not put away yet. */
export function ownDrafts(ctx: Context) {
  return ctx.db
    .selectFrom('draft')
    .where('account_id', '=', ctx.actor.id)
    .where('grant_id', '=', ctx.actor.grantId ?? null)
    .where('kept_at', '>=', oldestKept(ctx));
}

/** Where a draft is gone on with: its page, with the mark that says which one. */
export function resumeHref(path: string, id: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${DRAFT_MARK}=${id}`;
}

/** A row in words for its owner. */
export function shownDraft(
  ctx: Context,
  row: { id: string; path: string; title: string; form_enc: Buffer; kept_at: Date },
): DraftShown {
  const keptOn = todayInShanghai(row.kept_at);
  const { about, files } = openDraft(ctx, row);
  return {
    id: row.id,
    title: row.title,
    about,
    keptOn,
    until: addDays(keptOn, daysOfDrafts(ctx) - 1),
    files,
    href: resumeHref(row.path, row.id),
  };
}
