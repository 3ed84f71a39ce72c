import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onRecord, onSelf, type Context } from '../../../platform/action/index.ts';
import { papersOf } from '../../../platform/files/papers.ts';
import { personBrief } from '../../people/index.ts';
import { renewDays } from '../parameters.ts';
import { OPEN_STATES } from '../procedure.ts';
import { addDays, plainDate } from '../../../kernel/dates.ts';
import { assessed, caseOf, kindsToday, stepsOf } from './words.ts';

function casesOf(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom('recognition')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** One case with the rule of today, its papers and its way. */
export const openRecognition = defineQuery({
  name: 'recognition.open',
  title: '查看就业困难人员认定',
  input: z.strictObject({ recognitionId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('recognition', 'recognitionId') },
  audit: 'sensitive-read',
  async run(ctx, { recognitionId }) {
    const row = await ctx.db
      .selectFrom('recognition')
      .selectAll()
      .where('id', '=', recognitionId)
      .executeTakeFirstOrThrow();
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    const now = await assessed(ctx, row.person_id, row);
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { recognition: row.id } });
    return {
      ...caseOf(ctx, row),
      personName: person.name,
      region: ctx.params.regions.fullName(person.regionCode),
      checkedByMe: row.checked_by !== null && row.checked_by === ctx.actor.id,
      decidedByMe: row.decided_by !== null && row.decided_by === ctx.actor.id,
      /** Null where the kind is no longer one of the province's. */
      now: now instanceof Refusal ? null : now,
      /** What the rule said when it was granted. */
      whenGranted: row.verdict,
      papers: await papersOf(ctx, { table: 'recognition', id: row.id }),
      steps: await stepsOf(ctx, [row.id]),
    };
  },
});

/** Everything about the recognition of one person, newest case first, and what the rule says today. */
async function wholeOf(ctx: Context, personId: string) {
  const rows = await casesOf(ctx, personId);
  const open = rows.find(({ state }) => OPEN_STATES.some((one) => one === state)) ?? null;
  const standing = rows.find(({ state }) => state === 'recognised') ?? null;
  const now = await assessed(ctx, personId, open ?? standing ?? rows[0] ?? null);
  const renewFrom = standing?.valid_until
    ? addDays(plainDate(standing.valid_until), -ctx.params.book.on(renewDays, ctx.today).value)
    : null;
  return {
    cases: rows.map((row) => caseOf(ctx, row)),
    steps: await stepsOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    now: now instanceof Refusal ? null : now,
    kinds: kindsToday(ctx),
    /** A new application may be made: nothing is under way, and what holds ends soon. */
    mayApply: open === null && (renewFrom === null || renewFrom <= ctx.today),
    renewFrom,
    today: ctx.today,
  };
}

/** The recognition of a person, for the staff. */
export const recognitionOfPerson = defineQuery({
  name: 'recognition.of-person',
  title: '查看一个人的就业困难人员认定',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  async run(ctx, { personId }) {
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    ctx.note({ table: 'person', id: personId, city: person.city });
    return { personId, personName: person.name, ...(await wholeOf(ctx, personId)) };
  },
});

/** The own recognition. */
export const myRecognition = defineQuery({
  name: 'recognition.mine',
  title: '我的就业困难人员认定',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  run: (ctx) => wholeOf(ctx, ctx.actor.personId ?? ''),
});
export type MyRecognition = Awaited<ReturnType<typeof wholeOf>>;
