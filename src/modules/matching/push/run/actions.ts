import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../../kernel/dates.ts';
import { refuse } from '../../../../kernel/problem.ts';
import { OFFICERS, STAFF } from '../../../../platform/access/roles.ts';
import { anywhere, defineAction, inRegion, onPerson } from '../../../../platform/action/index.ts';
import { regionCode } from '../../../../platform/input/index.ts';
import { consentInForce } from '../../../people/index.ts';
import { choiceOf } from '../choice/read.ts';
import { countyCode, queueCounties } from './counties.ts';
import { duePersons } from './due.ts';
import { pushTo } from './push.ts';
import { batchOf, countBatch, openRun } from './record.ts';

/** People in one transaction: few enough that a crash repeats seconds of work, many enough that questions are shared. */
const BATCH = 200;

/**
 * One batch of a county's day, and the next one queued with its commit. Run again after a crash, or twice at once, it changes nothing
 * twice: who was told is not due any more, and two runs of a county wait for each other. A job that comes a day late does nothing,
 * for its people are due again today.
 */
export const pushCounty = defineAction({
  name: 'matching.push-county',
  title: '给一个县区推新岗位',
  input: z.strictObject({
    county: countyCode,
    day: z.iso.date().transform(plainDate),
    after: z.uuid().nullable().default(null),
    batch: z.int().min(1).max(1000).default(BATCH),
  }),
  allow: { roles: ['system', ...OFFICERS], on: inRegion('county') },
  audit: 'write',
  async run(ctx, { county, day, after, batch }) {
    if (day !== ctx.today) return { looked: 0, told: 0, left: false };
    await sql`select pg_advisory_xact_lock(hashtext(${`push ${county}`}))`.execute(ctx.db);
    if (after === null) await openRun(ctx, county);
    const due = await duePersons(ctx, ctx.params.regions.range(county), { after, limit: batch });
    const decisions = await pushTo(ctx, due, batchOf(county, day));
    const left = due.length === batch;
    await countBatch(ctx, county, { decisions, last: !left });
    if (left) await ctx.enqueue(pushCounty, { county, day, after: due.at(-1)?.id ?? null, batch });
    const told = decisions.filter(({ outcome }) => outcome === 'told').length;
    ctx.note({ table: 'push_run', details: { county, day, looked: decisions.length, told } });
    return { looked: decisions.length, told, left };
  },
});

/** Starts the run of today for each county of a region. Those that are due and were not looked at today are told. */
export const runPush = defineAction({
  name: 'matching.run-push',
  title: '现在就推新岗位',
  input: z.strictObject({ region: regionCode }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, { region }) {
    const counties = await queueCounties(ctx, pushCounty, region);
    if (counties === 0) return refuse('invalid', 'push-needs-county');
    ctx.note({ table: 'push_run', details: { region, counties } });
    return { counties };
  },
});

/** What the clock starts each morning, for the whole province unless a region is named. */
export const startPushDay = defineAction({
  name: 'matching.start-push-day',
  title: '开始当天的岗位推送',
  input: z.strictObject({ region: regionCode.optional() }),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  run: async (ctx, { region }) => ({ counties: await queueCounties(ctx, pushCounty, region ?? null) }),
});

/** Looks for one person now, whatever day they chose; not for somebody who wants no messages or no suggestions. */
export const pushPerson = defineAction({
  name: 'matching.push-person',
  title: '现在给一个人推新岗位',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId }) {
    if (!(await consentInForce(ctx, personId, 'suggest-positions')))
      return refuse('conflict', 'push-objected');
    const choice = await choiceOf(ctx, personId);
    if (choice.frequency === 'never') return refuse('conflict', 'push-never');
    const [decision] = await pushTo(
      ctx,
      [{ id: personId, choice }],
      batchOf(personId, ctx.now.toISOString()),
    );
    if (!decision) return refuse('not-found', 'no-such-record');
    ctx.note({
      table: 'person',
      id: personId,
      city: decision.person.city,
      details: { outcome: decision.outcome },
    });
    if (decision.outcome !== 'told') return refuse('conflict', `push-${decision.outcome}`);
    return { told: decision.chosen.length };
  },
});
