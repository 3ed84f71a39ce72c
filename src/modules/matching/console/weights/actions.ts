import { z } from 'zod';
import { invalidField, refuse, type Refusal } from '../../../../kernel/problem.ts';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { defineAction, inRegion, type Context } from '../../../../platform/action/index.ts';
import { day } from '../../../../platform/input/index.ts';
import type { Weights } from '../../engine/index.ts';
import { regionRefused, weightFields, weightRegion, weightsRefused } from './input.ts';
import './tables.ts';

const sentence = z.string().trim().min(1).max(300);
const EMPTY = { occ: null, skill: null, wage: null, dist: null, form: null } as const;

interface Decision {
  region: string;
  from: string;
  reason: string;
}

async function decide(ctx: Context, weights: Weights | typeof EMPTY, { region, from, reason }: Decision) {
  const { regions } = ctx.params;
  const id = ctx.newId();
  await ctx.db
    .insertInto('matching_weights')
    .values({
      city: regions.unit(region),
      id,
      region_key: regions.range(region).lo,
      region_code: region,
      ...weights,
      applies_from: from,
      reason,
      set_at: ctx.now,
      set_by: ctx.actor.id,
      set_in: ctx.actor.regionCode,
      set_as: ctx.actor.role,
      withdrawn_at: null,
      withdrawn_by: null,
      withdraw_reason: null,
    })
    .execute();
  ctx.note({ table: 'matching_weights', id, details: { region, from, ...weights } });
  return { id };
}

function dayRefused(ctx: Context, from: string | undefined): Refusal | null {
  return from !== undefined && from < ctx.today ? invalidField('from', 'weights.past') : null;
}

/** Sets what counts how much in suggestions for people of a region, from today or a later day, within the province's limits. */
export const setWeights = defineAction({
  name: 'matching.set-weights',
  title: '改岗位匹配的分量',
  input: z.strictObject({ region: weightRegion, ...weightFields, from: day.optional(), reason: sentence }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, { region, from, reason, ...weights }) {
    const refused = regionRefused(ctx, region) ?? dayRefused(ctx, from) ?? weightsRefused(ctx, weights);
    return refused ?? decide(ctx, weights, { region, from: from ?? ctx.today, reason });
  },
});

/** From today or a later day on, the region has no weights of its own. */
export const clearWeights = defineAction({
  name: 'matching.clear-weights',
  title: '不再单独设分量，跟上级走',
  input: z.strictObject({ region: weightRegion, from: day.optional(), reason: sentence }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, { region, from, reason }) {
    const refused = regionRefused(ctx, region) ?? dayRefused(ctx, from);
    return refused ?? decide(ctx, EMPTY, { region, from: from ?? ctx.today, reason });
  },
});

/** Takes back the newest decision of a region: what was decided before it holds again. It stays in the history. */
export const undoWeights = defineAction({
  name: 'matching.undo-weights',
  title: '撤销最近一次改分量',
  input: z.strictObject({ region: weightRegion, reason: sentence }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, { region, reason }) {
    const newest = await ctx.db
      .selectFrom('matching_weights')
      .select('id')
      .where('region_code', '=', region)
      .where('withdrawn_at', 'is', null)
      .orderBy('set_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!newest) return refuse('conflict', 'weights.nothing-to-undo');
    await ctx.db
      .updateTable('matching_weights')
      .set({ withdrawn_at: ctx.now, withdrawn_by: ctx.actor.id, withdraw_reason: reason })
      .where('id', '=', newest.id)
      .where('withdrawn_at', 'is', null)
      .execute();
    ctx.note({ table: 'matching_weights', id: newest.id, details: { region } });
    return { id: newest.id };
  },
});
