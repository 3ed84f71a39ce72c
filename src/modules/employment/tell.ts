import { Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { notify, notifyPerson } from '../../platform/notices/index.ts';
import { personBrief } from '../people/index.ts';
import { spellDecidedNotice, spellRejectedNotice, spellVerifiedNotice } from './notices.ts';
import type { SpellRow } from './spell-row.ts';

/** Tells the person how the evidence was judged, and whoever recorded it unless it was they who judged. */
export async function tellDecided(
  ctx: Context,
  spell: SpellRow,
  decision: 'verified' | 'rejected',
): Promise<void> {
  const { id: spellId, recorded_by: recorder } = spell;
  const person = await personBrief(ctx, spell.person_id);
  if (!(person instanceof Refusal)) {
    const kind = decision === 'verified' ? spellVerifiedNotice : spellRejectedNotice;
    await notifyPerson(ctx, { person, kind, params: { spellId } });
  }
  if (recorder === null || recorder === ctx.actor.id) return;
  await notify(ctx, { accountId: recorder, kind: spellDecidedNotice, params: { spellId, decision } });
}
