import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { KEEPERS, personKey } from '../actions/common.ts';
import './tables.ts';
import { RESULT_CODES, SERVICE_CODES } from './words.ts';

const fields = {
  kind: z.enum(SERVICE_CODES),
  /** Today where nothing is said. */
  givenOn: day.optional(),
  givenBy: z.string().trim().min(1).max(60),
  result: z.enum(RESULT_CODES),
  note: z.string().trim().max(500).optional(),
};
type ServiceInput = z.output<z.ZodObject<typeof fields>>;
const which = { service: z.uuid(), version: z.uuid() };

async function add(ctx: Context, personId: string, input: ServiceInput, at: { id: string; service: string }) {
  const person = await personKey(ctx, personId);
  const on = input.givenOn ?? ctx.today;
  if (compareDates(on, ctx.today) > 0) return invalidField('givenOn', 'future-date');
  if (on < person.birth_date) return invalidField('givenOn', 'before-birth');
  await ctx.db
    .insertInto('service_given')
    .values({
      city: person.city,
      ...at,
      person_id: person.id,
      region_key: person.region_key,
      kind: input.kind,
      given_on: on,
      given_by: input.givenBy,
      result: input.result,
      note: input.note || null,
      source: 'form',
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: null,
    })
    .execute();
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { service: at.service } });
  return { id: at.service };
}

/** Whoever helps writes down what was done, and when. */
export const recordService = defineAction({
  name: 'people.record-service',
  title: '登记一次服务',
  input: z.strictObject({ personId: z.uuid(), ...fields }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run(ctx, { personId, ...input }) {
    const id = ctx.newId();
    return add(ctx, personId, input, { id, service: id });
  },
});

/** The version in force, locked, as it was on the screen. */
async function inForce(ctx: Context, personId: string, at: { service: string; version: string }) {
  const row = await ctx.db
    .selectFrom('service_given')
    .select('id')
    .where('service', '=', at.service)
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-service');
  return row.id === at.version ? row.id : refuse('conflict', 'changed-meanwhile');
}

/** Writes down anew what was written wrongly; the version before stays in the person's copy. */
export const correctService = defineAction({
  name: 'people.correct-service',
  title: '更正一次服务的记录',
  input: z.strictObject({ personId: z.uuid(), ...which, ...fields }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId, service, version, ...input }) {
    const held = await inForce(ctx, personId, { service, version });
    if (held instanceof Refusal) return held;
    const id = ctx.newId();
    await ctx.db.updateTable('service_given').set({ superseded_by: id }).where('id', '=', held).execute();
    return add(ctx, personId, input, { id, service });
  },
});

/** A service that was not given to this person after all. */
export const takeBackService = defineAction({
  name: 'people.take-back-service',
  title: '撤回一次服务的记录',
  input: z.strictObject({ personId: z.uuid(), ...which, reason: z.string().trim().min(2).max(200) }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId, reason, ...at }) {
    const held = await inForce(ctx, personId, at);
    if (held instanceof Refusal) return held;
    const person = await personKey(ctx, personId);
    await ctx.db
      .updateTable('service_given')
      .set({ revoked_at: ctx.now, revoked_because: reason })
      .where('id', '=', held)
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { service: at.service } });
    return { id: at.service };
  },
});
