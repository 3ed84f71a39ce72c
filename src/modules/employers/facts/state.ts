import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { EMPLOYER, OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onOwnEmployer, onRecord, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { keptEmployer } from '../hr/own.ts';
import { INDUSTRY_DIVISIONS } from '../industries.ts';
import { natureOf, OWNERSHIPS } from '../nature.ts';
import { PAPERS, PARTS, type EmployerPart, type EmployerSource, type SaidOfEmployer } from './parts.ts';
import { inForceOf, sayingsOf, type EmployerSaying } from './read.ts';
import { keepRegister } from './register.ts';

const headcount = z.coerce.number().int().min(0).max(10_000_000).optional();
const address = z.string().trim().min(1).max(200).optional();
const industry = z
  .string()
  .refine((code) => Object.hasOwn(INDUSTRY_DIVISIONS, code), 'employers.no-such-industry')
  .optional();

interface Stated {
  employer: { id: string; city: number; regionCode: string };
  source: EmployerSource;
  observedOn: string;
  values: Partial<SaidOfEmployer>;
}

const NOTHING: SaidOfEmployer = { name: null, nature: null, industry: null, headcount: null, address: null };

/** Whether a source says again what it said of the same day: such a saying is not written twice. */
function repeated(sayings: readonly EmployerSaying[], said: EmployerSaying): boolean {
  return sayings.some(
    (one) =>
      one.takenBack === null &&
      one.part === said.part &&
      one.source === said.source &&
      one.observedOn === said.observedOn &&
      one.said[said.part] === said.said[said.part],
  );
}

/** Writes one saying a part, and gives what counts afterwards. */
async function record(ctx: Context, { employer, source, observedOn, values }: Stated) {
  if (observedOn > ctx.today) return invalidField('observedOn', 'employers.future-day');
  const parts = PARTS.filter((part) => values[part] !== undefined);
  if (parts.length === 0) return invalidField('headcount', 'employers.nothing-said');
  const held = await sayingsOf(ctx, employer.id);
  const added = parts
    .map((part: EmployerPart): EmployerSaying => ({
      id: ctx.newId(),
      part,
      source,
      observedOn,
      recordedAt: ctx.now,
      takenBack: null,
      said: { ...NOTHING, [part]: values[part] },
    }))
    .filter((one) => !repeated(held, one));
  if (added.length > 0)
    await ctx.db
      .insertInto('employer_saying')
      .values(
        added.map((one) => ({
          city: employer.city,
          id: one.id,
          employer_id: employer.id,
          region_key: ctx.params.regions.key(employer.regionCode),
          part: one.part,
          ...one.said,
          source,
          observed_on: observedOn,
          recorded_at: ctx.now,
          recorded_by: ctx.actor.id,
          revoked_at: null,
          revoked_by: null,
          revoked_because: null,
        })),
      )
      .execute();
  const inForce = inForceOf(ctx, [...added, ...held]);
  ctx.note({
    table: 'employer',
    id: employer.id,
    city: employer.city,
    details: { parts: parts.join(' '), source },
  });
  const counts = added.filter((one) => inForce[one.part] === one).length;
  return { inForce, stated: added.length, counts };
}

/** Locks the file of a unit: two who write at one moment choose one after the other. */
export async function lockEmployer(ctx: Context, employerId: string): Promise<void> {
  await ctx.db
    .selectFrom('employer')
    .select('id')
    .where('id', '=', employerId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/**
 * Writes down what a paper says of a unit, or what the office found out. What a better source said before stays in force;
 * the new saying then stands beside it. `counts`: how many of the sayings count now.
 */
export const stateEmployerFacts = defineAction({
  name: 'employers.state-facts',
  title: '登记用人单位的情况',
  input: z.strictObject({
    employerId: z.uuid(),
    source: z.enum(PAPERS),
    /** Day on which it was so; today where it is left out. */
    observedOn: day.optional(),
    name: z.string().trim().min(1).max(200).optional(),
    ownership: z.enum(OWNERSHIPS).optional(),
    industry,
    headcount,
    address,
  }),
  allow: { roles: OFFICERS, on: onRecord('employer', 'employerId') },
  audit: 'write',
  async run(ctx, input) {
    const employer = await keptEmployer(ctx, input.employerId);
    if (employer instanceof Refusal) return employer;
    await lockEmployer(ctx, employer.id);
    const { source, ownership, employerId: _, observedOn = ctx.today, ...rest } = input;
    const nature = ownership && natureOf(employer.usci, ownership);
    if (ownership && nature !== ownership) return invalidField('ownership', 'employers.not-an-enterprise');
    const values = { ...rest, ...(nature && { nature }) };
    const outcome = await record(ctx, { employer, source, observedOn, values });
    if (outcome instanceof Refusal) return outcome;
    await keepRegister(ctx, employer.id, outcome.inForce);
    return { id: employer.id, stated: outcome.stated, counts: outcome.counts };
  },
});

/** The unit itself says how many work there and where it is; the register's own entries stay with the office. */
export const stateOwnEmployerFacts = defineAction({
  name: 'employers.state-own-facts',
  title: '说明我们单位的情况',
  input: z.strictObject({ observedOn: day.optional(), headcount, address }),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'write',
  async run(ctx, { observedOn = ctx.today, ...values }) {
    const row = await ctx.db
      .selectFrom('employer')
      .select(['id', 'city', 'region_code'])
      .where('id', '=', ctx.actor.employerId ?? '')
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'not-your-employer');
    const employer = { id: row.id, city: row.city, regionCode: row.region_code };
    const outcome = await record(ctx, { employer, source: 'self', observedOn, values });
    if (outcome instanceof Refusal) return outcome;
    return { id: employer.id, stated: outcome.stated, counts: outcome.counts };
  },
});
