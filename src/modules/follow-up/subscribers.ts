import { Refusal } from '../../kernel/problem.ts';
import { withSight } from '../../platform/access/with-sight.ts';
import type { Context } from '../../platform/action/index.ts';
import { on } from '../../platform/event/index.ts';
import { spellCorrected, spellEnded, spellRetracted, spellVerified } from '../employment/index.ts';
import { positionBrief, positionClosed } from '../positions/index.ts';
import { deathRecorded, deathRevoked } from '../people/index.ts';
import { assess } from './assess.ts';
import { goOnLiving, stopForDeath } from './death.ts';
import { syncSpells } from './sync.ts';

const follow = (ctx: Context, { spellId }: { spellId: string }) => syncSpells(ctx, [spellId]);

/** News of a spell: each looks at how the spell stands now, so their order does not matter. */
const openOnVerified = on(spellVerified, { name: 'follow-up.open-on-verified', handle: follow });
const closeOnEnded = on(spellEnded, { name: 'follow-up.close-on-ended', handle: follow });
const closeOnRetracted = on(spellRetracted, { name: 'follow-up.close-on-retracted', handle: follow });
const moveOnCorrected = on(spellCorrected, {
  name: 'follow-up.move-on-corrected',
  handle: (ctx, { spellId, corrects }) => syncSpells(ctx, [corrects, spellId]),
});

/** The whole province: who closes a position may have no region, and who works in it may live anywhere. Nothing read goes out. */
const EVERYWHERE = { lo: 0, hi: 1_000_000_000_000 };

/** An employer that stops looking for people although places are free may be about to let people go. */
const warnOnPositionClosed = on(positionClosed, {
  name: 'follow-up.warn-on-position-closed',
  async handle(ctx, { positionId }) {
    const position = await positionBrief(ctx, positionId);
    // Filled, or past its day, a position says nothing about those who work in it.
    if (position instanceof Refusal || position.closedWhy !== 'hand') return;
    await withSight(ctx, EVERYWHERE, async () => {
      const working = await ctx.db
        .selectFrom('employment_spell as s')
        .select('s.id')
        .where('s.position_id', '=', positionId)
        .where('s.state', '=', 'verified')
        .where('s.superseded_by', 'is', null)
        .where('s.ended_on', 'is', null)
        .limit(500)
        .execute();
      const ids = working.map(({ id }) => id);
      await assess(ctx, ids, { positionClosedOn: ctx.today });
    });
  },
});

/** The office recorded a death, or found that it was a mistake. */
const stopOnDeath = on(deathRecorded, {
  name: 'follow-up.stop-on-death',
  handle: (ctx, { personId }) => stopForDeath(ctx, personId),
});
const goOnAfterMistake = on(deathRevoked, {
  name: 'follow-up.go-on-after-mistake',
  async handle(ctx, { personId }) {
    const spells = await goOnLiving(ctx, personId);
    await syncSpells(ctx, spells);
    await assess(ctx, spells);
  },
});

export const subscribers = [
  openOnVerified,
  closeOnEnded,
  closeOnRetracted,
  moveOnCorrected,
  warnOnPositionClosed,
  stopOnDeath,
  goOnAfterMistake,
];
