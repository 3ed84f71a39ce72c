import { z } from 'zod';
import { refuse, type Refusal } from '../../../../kernel/problem.ts';
import { STAFF } from '../../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf, type Context } from '../../../../platform/action/index.ts';
import { mayAct } from '../../../people/index.ts';
import { UNFIT_REASON_CODES, type UnfitReason } from '../../unfit.ts';

/** Noes of one reason no longer change what comes next; the positions themselves stay excluded. */
async function switchOff(
  ctx: Context,
  personId: string,
  reason: UnfitReason,
): Promise<{ off: number } | Refusal> {
  const off = await ctx.db
    .updateTable('match_exclusion')
    .set({ effect_off_at: ctx.now, effect_off_by: ctx.actor.id })
    .where('person_id', '=', personId)
    .where('said_by', '=', 'person')
    .where('reason_code', '=', reason)
    .where('withdrawn_at', 'is', null)
    .where('effect_off_at', 'is', null)
    .returning(['id', 'city'])
    .execute();
  if (off.length === 0) return refuse('conflict', 'no-effect-to-drop');
  ctx.note({ table: 'person', id: personId, city: off[0]?.city ?? 0, details: { reason, off: off.length } });
  return { off: off.length };
}

const reason = z.enum(UNFIT_REASON_CODES);

/** The person wants such positions again after all. */
export const dropEffect = defineAction({
  name: 'matching.drop-effect',
  title: '重新推这一类岗位',
  input: z.strictObject({ reason }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: async (ctx, input) =>
    (await mayAct(ctx)) ?? (await switchOff(ctx, ctx.actor.personId ?? '', input.reason)),
});

/** The same, as said to the staff. */
export const dropEffectFor = defineAction({
  name: 'matching.drop-effect-for',
  title: '替本人重新推这一类岗位',
  input: z.strictObject({ personId: z.uuid(), reason }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, input) => switchOff(ctx, input.personId, input.reason),
});
