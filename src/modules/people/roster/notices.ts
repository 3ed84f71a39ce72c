import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { defineNotice, notify } from '../../../platform/notices/index.ts';
import type { BatchState } from './tables.ts';

const WORDS: Readonly<Partial<Record<BatchState, string>>> = {
  checked: '请看核对的结果，再决定导入。名册核对好了。',
  failed: '请看原因，换一份名册再传。这份名册用不了。',
  applied: '请看有没有没导入的行。名册导入好了。',
  undone: '不用做什么。这次导入已经撤销。',
};

/** To whoever uploaded a roster: its work has come to an end. */
export const rosterFinished = defineNotice({
  kind: 'people.roster-finished',
  title: '名册处理完了',
  about: 'account',
  to: STAFF,
  example: { batchId: '00000000-0000-7000-8000-000000000000', state: 'applied' },
  text: ({ state }) => WORDS[state as BatchState] ?? '请看名册的情况。',
  href: ({ batchId }) => `/roster/${batchId}`,
});

/** Tells whoever had the batch worked on, where its new state is one to look at. Told again after a crash, it changes nothing. */
export async function tellRoster(
  ctx: Context,
  batchId: string,
  state: BatchState | undefined,
): Promise<void> {
  if (state === undefined || !WORDS[state] || ctx.actor.id === null) return;
  await notify(ctx, { accountId: ctx.actor.id, kind: rosterFinished, params: { batchId, state } });
}
