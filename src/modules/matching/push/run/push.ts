import type { Context } from '../../../../platform/action/index.ts';
import { decide, type Decision } from './decide.ts';
import type { DuePerson } from './due.ts';
import { keepTurns } from './record.ts';
import { tellOne } from './tell.ts';

/** Decides for these people, tells them and keeps where each stands; all in the transaction of the act. */
export async function pushTo(ctx: Context, due: readonly DuePerson[], batch: string): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const decision of await decide(ctx, due)) {
    const regionKey = ctx.params.regions.key(decision.person.region_code);
    // One after another: each is one person's digest, kept or undone by itself.
    const done = decision.outcome !== 'told' || (await tellOne(ctx, { decision, regionKey, batch }));
    decisions.push(done ? decision : { ...decision, outcome: 'failed', chosen: [] });
  }
  await keepTurns(ctx, decisions, batch);
  return decisions;
}
