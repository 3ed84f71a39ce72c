import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, inRegion, onRecord } from '../../../platform/action/index.ts';
import { madeFields, regionMeant, yearsOn } from './input.ts';
import { measure } from './measure.ts';

/** Makes the sheet that was asked for. A job: a province takes minutes. Done twice, it is done once. */
export const makeFairness = defineAction({
  name: 'matching.make-fairness',
  title: '算推荐公平情况表（后台）',
  input: z.strictObject({ sheetId: z.uuid() }),
  allow: { roles: OFFICERS, on: onRecord('fairness_sheet', 'sheetId') },
  audit: 'write',
  async run(ctx, { sheetId }) {
    const sheet = await ctx.db
      .selectFrom('fairness_sheet')
      .select(['region_code', 'year', 'state'])
      .where('id', '=', sheetId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    ctx.note({
      table: 'fairness_sheet',
      id: sheetId,
      details: { region: sheet.region_code, year: sheet.year },
    });
    if (sheet.state === 'done') return { made: false };
    const region = regionMeant(ctx, sheet.region_code);
    if (region instanceof Refusal) return region;
    const { figures, open } = await measure(ctx, region, sheet.year);
    await ctx.db
      .updateTable('fairness_sheet')
      .set({ state: 'done', made_on: ctx.today, open_positions: open, figures: JSON.stringify(figures) })
      .where('id', '=', sheetId)
      .execute();
    return { made: true };
  },
});

/** Asks for a sheet of a region and a year; one that is being made already is that one. */
export const startFairness = defineAction({
  name: 'matching.start-fairness',
  title: '做推荐公平情况表',
  input: z.strictObject(madeFields),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, { region: code, year }) {
    const region = regionMeant(ctx, code);
    if (region instanceof Refusal) return region;
    if (!yearsOn(ctx).includes(year)) return refuse('invalid', 'fairness.year');
    const { regions } = ctx.params;
    const key = regions.range(region.code).lo;
    const waiting = await ctx.db
      .selectFrom('fairness_sheet')
      .select('id')
      .where('region_code', '=', region.code)
      .where('year', '=', year)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    const id = waiting?.id ?? ctx.newId();
    if (!waiting)
      await ctx.db
        .insertInto('fairness_sheet')
        .values({
          city: regions.unit(region.code),
          id,
          region_key: key,
          region_code: region.code,
          year,
          asked_at: ctx.now,
          asked_by: ctx.actor.id,
          made_on: null,
          open_positions: null,
          figures: null,
        })
        .execute();
    // Asked again while it waits, it is queued again: a job that was lost must not keep it waiting for ever.
    await ctx.enqueue(makeFairness, { sheetId: id });
    ctx.note({ table: 'fairness_sheet', id, details: { region: region.code, year } });
    return { id };
  },
});
