import { z } from 'zod';
import { addDays, todayInShanghai } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onSelf } from '../../../platform/action/index.ts';
import { mayAct } from '../../people/index.ts';
import { placeNo } from './place.ts';
import { UNDO_DAYS, UNFIT_REASON_CODES, UNFIT_REASONS } from '../unfit.ts';

/** The person says that a position does not suit, and why: it is not suggested again. Saying it twice is saying it once. */
export const sayUnfit = defineAction({
  name: 'matching.say-unfit',
  title: '说一个岗位不合适',
  input: z.strictObject({ positionId: z.uuid(), reason: z.enum(UNFIT_REASON_CODES) }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { positionId, reason }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const placed = await placeNo(ctx, {
      personId: ctx.actor.personId ?? '',
      positionId,
      saidBy: 'person',
      reason: UNFIT_REASONS[reason],
      reasonCode: reason,
    });
    return placed instanceof Refusal ? placed : { said: placed };
  },
});

/** Takes it back within seven days; later a clerk does it, for the position may long be gone. */
export const takeBackUnfit = defineAction({
  name: 'matching.take-back-unfit',
  title: '收回“不合适”',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { positionId }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const said = await ctx.db
      .selectFrom('match_exclusion')
      .select(['id', 'city', 'person_id', 'recorded_at'])
      .where('person_id', '=', ctx.actor.personId)
      .where('position_id', '=', positionId)
      .where('said_by', '=', 'person')
      .where('withdrawn_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!said) return refuse('conflict', 'nothing-excluded');
    if (addDays(todayInShanghai(said.recorded_at), UNDO_DAYS) < ctx.today)
      return refuse('conflict', 'too-late-to-undo', { days: UNDO_DAYS });
    await ctx.db
      .updateTable('match_exclusion')
      .set({ withdrawn_at: ctx.now, withdrawn_by: ctx.actor.id })
      .where('id', '=', said.id)
      .execute();
    ctx.note({ table: 'person', id: said.person_id, city: said.city, details: { position: positionId } });
    return { takenBack: true };
  },
});
