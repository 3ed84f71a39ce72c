import { z } from 'zod';
import { addDays, formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { mayAct } from '../../people/index.ts';
import { dueOn } from '../due.ts';
import { kindOf } from '../facts.ts';
import { said, told } from '../input.ts';
import { actingAs, addStep } from '../move.ts';
import { renewDays } from '../parameters.ts';
import { TAKERS } from '../procedure.ts';
import { tellMoved } from '../tell.ts';
import type { AppliedAs } from '../tables.ts';

interface Application {
  kind: string;
  working?: 'yes' | 'no' | 'unknown' | undefined;
  pension?: 'yes' | 'no' | 'unknown' | undefined;
}

/** The recognition in force that a new one would carry on; refuses where it has long to run. */
async function carriedOn(ctx: Context, personId: string): Promise<string | null | Refusal> {
  const standing = await ctx.db
    .selectFrom('recognition')
    .select(['id', 'valid_until'])
    .where('person_id', '=', personId)
    .where('state', '=', 'recognised')
    .executeTakeFirst();
  if (!standing?.valid_until) return null;
  const days = ctx.params.book.on(renewDays, ctx.today).value;
  const from = addDays(plainDate(standing.valid_until), -days);
  return from > ctx.today
    ? refuse('conflict', 'recognition.still-holds', { from: formatDateZh(from) })
    : standing.id;
}

/** Places an application; refuses `recognition.already-open` where one is under way, also where two ask at the same moment. */
async function place(ctx: Context, personId: string, given: Application) {
  const kind = kindOf(ctx, given.kind);
  if (kind instanceof Refusal) return kind;
  const renews = await carriedOn(ctx, personId);
  if (renews instanceof Refusal) return renews;
  const person = await ctx.db
    .selectFrom('person')
    .select(['id', 'city', 'region_key'])
    .where('id', '=', personId)
    .executeTakeFirst();
  // A sealed file is served no more.
  if (!person || person.region_key < 0) return refuse('not-found', 'no-such-record');
  const id = ctx.newId();
  const row = {
    city: person.city,
    id,
    person_id: person.id,
    region_key: person.region_key,
    applied_as: actingAs(ctx) as AppliedAs,
    applied_by: ctx.actor.id,
  };
  const placed = await ctx.db
    .insertInto('recognition')
    .values({
      ...row,
      kind: kind.code,
      state: 'applied',
      said_working: told(given.working),
      said_pension: told(given.pension),
      applied_on: ctx.today,
      due_on: dueOn(ctx, 'applied'),
      since: ctx.today,
      checked_by: null,
      decided_on: null,
      decided_by: null,
      reason: null,
      objection: null,
      valid_from: null,
      valid_until: null,
      ended_on: null,
      end_cause: null,
      renews,
      verdict: null,
      recorded_at: ctx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!placed) return refuse('conflict', 'recognition.already-open');
  await addStep(ctx, row, { move: 'apply', state: 'applied', reason: null });
  ctx.note({
    table: 'person',
    id: person.id,
    city: person.city,
    details: { recognition: id, kind: kind.code },
  });
  await tellMoved(ctx, row, { move: 'apply', state: 'applied' });
  return { id };
}

const application = { kind: z.string().min(1).max(40), ...said };

/** The person, or a guardian or helper who may act, applies. */
export const applyForRecognition = defineAction({
  name: 'recognition.apply',
  title: '申请认定为就业困难人员',
  input: z.strictObject(application),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    return (await mayAct(ctx)) ?? place(ctx, ctx.actor.personId ?? '', input);
  },
});

/** A member of the staff applies for somebody who asked for it. */
export const applyForPerson = defineAction({
  name: 'recognition.apply-for',
  title: '代人申请认定为就业困难人员',
  input: z.strictObject({ personId: z.uuid(), ...application }),
  allow: { roles: TAKERS, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, { personId, ...input }) => place(ctx, personId, input),
});
