import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onPerson, onRecord } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import { followUpOf } from '../point.ts';
import { ASKERS } from '../procedure.ts';
import { SIGNALS } from '../signals.ts';
import { answersOf, toWarning, warningsOf, workOf, worksOf } from './parts.ts';

/** One follow-up before the one who asks: whose, which work, what was said before. */
export const openFollowUp = defineQuery({
  name: 'follow-up.open',
  title: '查看一次回访',
  input: z.strictObject({ followUpId: z.uuid() }),
  allow: { roles: ASKERS, on: onRecord('follow_up', 'followUpId') },
  audit: 'read',
  async run(ctx, { followUpId }) {
    const point = await followUpOf(ctx, followUpId);
    if (point instanceof Refusal) return point;
    const person = await personBrief(ctx, point.person_id);
    if (person instanceof Refusal) return person;
    const work = await workOf(ctx, point.spell_id);
    if (!work) return refuse('not-found', 'no-such-record');
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { followUp: point.id } });
    return {
      id: point.id,
      /** For the form: what is sent twice is kept once. */
      answerId: ctx.newId(),
      personId: person.id,
      name: person.name,
      spellId: point.spell_id,
      work: work.work,
      startedOn: work.startedOn,
      months: point.months,
      dueOn: plainDate(point.due_on),
      state: point.state,
      cause: point.cause,
      misses: point.misses,
      today: ctx.today,
      answers: await answersOf(ctx, [point.spell_id]),
      warnings: (await warningsOf(ctx, [point.spell_id])).filter(
        ({ state }) => state === 'open' || state === 'acting',
      ),
    };
  },
});

/** All follow-ups of one person, work by work, with answers, warnings and leavings. */
export const followUpsOfPerson = defineQuery({
  name: 'follow-up.of-person',
  title: '一个人的就业跟踪',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: ASKERS, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, { personId }) {
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    const points = await ctx.db
      .selectFrom('follow_up')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('due_on')
      .limit(100)
      .execute();
    const spellIds = [...new Set(points.map((point) => point.spell_id))];
    const shown = spellIds.slice(0, 10);
    const found = await worksOf(ctx, shown);
    const works = shown.flatMap((id) => found.get(id) ?? []);
    const leavings = await ctx.db
      .selectFrom('follow_up_leaving')
      .select(['id', 'spell_id', 'left_on', 'person_reason', 'employer_reason', 'note', 'undone_at'])
      .where('person_id', '=', personId)
      .orderBy('left_on', 'desc')
      .limit(20)
      .execute();
    ctx.note({ table: 'person', id: personId, city: person.city });
    return {
      personId,
      name: person.name,
      death: points.some(({ cause }) => cause === 'death'),
      works: works.map((work) => ({
        id: work.id,
        work: work.work,
        startedOn: work.startedOn,
        endedOn: work.ended_on === null ? null : plainDate(work.ended_on),
        running: work.state === 'verified' && work.superseded_by === null && work.ended_on === null,
        points: points
          .filter((point) => point.spell_id === work.id)
          .map(({ id, months, due_on, state, cause, still_working, misses, done_on }) => ({
            id,
            months,
            dueOn: plainDate(due_on),
            state,
            cause,
            stillWorking: still_working,
            misses,
            doneOn: done_on === null ? null : plainDate(done_on),
          })),
      })),
      answers: await answersOf(ctx, spellIds),
      warnings: await warningsOf(ctx, spellIds),
      leavings: leavings.map((row) => ({
        ...row,
        undone: row.undone_at !== null,
        leftOn: plainDate(row.left_on),
      })),
    };
  },
});

/** One warning: why it was raised, which signals did not hold, what was done. */
export const openWarning = defineQuery({
  name: 'follow-up.open-warning',
  title: '查看一个预警',
  input: z.strictObject({ warningId: z.uuid() }),
  allow: { roles: ASKERS, on: onRecord('follow_up_warning', 'warningId') },
  audit: 'read',
  async run(ctx, { warningId }) {
    const row = await ctx.db
      .selectFrom('follow_up_warning')
      .selectAll()
      .where('id', '=', warningId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    const work = await workOf(ctx, row.spell_id);
    const acts = await ctx.db
      .selectFrom('follow_up_act')
      .select(['id', 'kind', 'acted_on', 'note'])
      .where('warning_id', '=', warningId)
      .orderBy('acted_on')
      .orderBy('recorded_at')
      .limit(50)
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { warning: row.id } });
    return {
      ...toWarning(row),
      personId: person.id,
      name: person.name,
      work: work?.work ?? '没有单位',
      late: row.due_on < ctx.today,
      others: SIGNALS.filter(({ id }) => id !== row.signal).map(({ title }) => title),
      acts: acts.map((act) => ({ ...act, on: plainDate(act.acted_on) })),
    };
  },
});

/** The form of leaving: whose work ends, and whether it may. */
export const prepareLeaving = defineQuery({
  name: 'follow-up.prepare-leaving',
  title: '打开离岗登记',
  input: z.strictObject({ spellId: z.uuid() }),
  allow: { roles: ASKERS, on: onRecord('employment_spell', 'spellId') },
  audit: 'read',
  async run(ctx, { spellId }) {
    const work = await workOf(ctx, spellId);
    if (!work) return refuse('not-found', 'no-such-record');
    const person = await personBrief(ctx, work.person_id);
    if (person instanceof Refusal) return person;
    const leaving = await ctx.db
      .selectFrom('follow_up_leaving')
      .select(['id', 'left_on', 'person_reason'])
      .where('spell_id', '=', spellId)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { spell: spellId } });
    return {
      spellId,
      personId: person.id,
      name: person.name,
      work: work.work,
      startedOn: work.startedOn,
      endedOn: work.ended_on === null ? null : plainDate(work.ended_on),
      leaving: leaving ? { id: leaving.id, reason: leaving.person_reason } : null,
      said:
        (await answersOf(ctx, [spellId])).flatMap(({ leftOn, by }) =>
          leftOn && by === 'employer' ? [leftOn] : [],
        )[0] ?? null,
    };
  },
});
