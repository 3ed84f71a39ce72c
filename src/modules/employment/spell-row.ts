import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { takeTransition } from '../../platform/procedure/index.ts';
import { spellProcedure, type SpellMove } from './procedure.ts';

/** The spell in force, locked until the transaction ends: of two who act at once the second sees what the first did. */
export async function lockSpell(ctx: Context, spellId: string) {
  const spell = await ctx.db
    .selectFrom('employment_spell')
    .selectAll()
    .where('id', '=', spellId)
    .forUpdate()
    .executeTakeFirst();
  // Seen by the region of the start, kept by another: only the person's region of today may write.
  if (!spell) return refuse('forbidden', 'outside-region');
  if (spell.superseded_by !== null) return refuse('conflict', 'employment.superseded');
  return spell;
}

export type SpellRow = Exclude<Awaited<ReturnType<typeof lockSpell>>, Refusal>;

/** Takes one move of the procedure, with what it writes beside the state; refuses as the procedure does. */
export async function moveSpell(
  ctx: Context,
  spell: SpellRow,
  name: SpellMove,
  more: Partial<Pick<SpellRow, 'verified_on' | 'verified_by' | 'reject_reason' | 'retract_reason'>>,
): Promise<Refusal | null> {
  const reason = more.reject_reason ?? more.retract_reason ?? undefined;
  const move = takeTransition(spellProcedure, name, spell.state, ctx.actor.role, { reason });
  if (move instanceof Refusal) return move;
  await ctx.db
    .updateTable('employment_spell')
    .set({ ...more, state: move.to, decided_at: ctx.now, decided_by: ctx.actor.id })
    .where('id', '=', spell.id)
    .execute();
  ctx.note({
    table: 'person',
    id: spell.person_id,
    city: spell.city,
    details: { spell: spell.id, move: name },
  });
  return null;
}

/** What events about a spell carry. */
export function happened(spell: SpellRow) {
  return {
    spellId: spell.id,
    personId: spell.person_id,
    city: spell.city,
    startedOn: spell.started_on,
    positionId: spell.position_id,
    referralId: spell.referral_id,
  };
}
