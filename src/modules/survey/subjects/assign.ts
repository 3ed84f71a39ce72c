import { sql } from 'kysely';
import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { regionCode } from '../../../platform/input/index.ts';
import '../tables.ts';
import { FIRST_WAITS, SECOND_WAITS } from '../visit/waits.ts';
import { helpersOf, MANAGERS, mayVisit } from '../who.ts';

const step = z.uuid().optional();

/** Gives one person's visit to a helper, or takes it back (no account). A second visit goes to somebody who was not there. */
export const assignSubject = defineAction({
  name: 'survey.assign',
  title: '派人走访',
  input: z.strictObject({
    subjectId: z.uuid(),
    accountId: z.uuid().optional(),
    second: z.boolean().default(false),
    /** Of one act on many; it can be taken back as one. */
    step,
  }),
  allow: { roles: MANAGERS, on: onRecord('survey_subject', 'subjectId') },
  audit: 'write',
  async run(ctx, { subjectId, accountId = null, second, step: actStep = null }) {
    const subject = await ctx.db
      .selectFrom('survey_subject')
      .selectAll()
      .where('id', '=', subjectId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (second && !subject.second) return refuse('conflict', 'not-drawn-for-second');
    if (accountId !== null && !(await mayVisit(ctx, accountId, subject.region_key)))
      return invalidField('accountId', 'helper-of-elsewhere');
    if (second && accountId !== null && accountId === subject.visited_by)
      return refuse('conflict', 'second-by-another');
    const change = second
      ? { second_assigned_to: accountId }
      : { assigned_to: accountId, assigned_step: actStep, assigned_before: subject.assigned_to };
    await ctx.db.updateTable('survey_subject').set(change).where('id', '=', subjectId).execute();
    ctx.note({
      table: 'survey_subject',
      id: subjectId,
      city: subject.city,
      details: { account: accountId, second },
    });
    return { id: subjectId };
  },
});

/** What a village is given out for: who of it waits that nobody has yet, and what is written. */
const WORK = {
  first: (accountId: string, actStep: string) => ({
    change: sql`assigned_to = ${accountId}, assigned_before = null, assigned_step = ${actStep}`,
    waits: sql`s.assigned_to is null and ${FIRST_WAITS}`,
  }),
  // A second opinion comes from somebody who made no first visit there.
  second: (accountId: string, actStep: string) => ({
    change: sql`second_assigned_to = ${accountId}, second_step = ${actStep}`,
    waits: sql`s.second_assigned_to is null and ${SECOND_WAITS}
      and not exists (select from survey_visit v where v.person_id = s.person_id and v.campaign_id = s.campaign_id
        and not v.second and v.recorded_by = ${accountId})`,
  }),
};

/**
 * Gives all people of a village (or a whole township) who wait, and whom nobody has yet, to one helper, in one statement: for
 * the first visit, or for the second one of those who were drawn.
 */
export const assignVillage = defineAction({
  name: 'survey.assign-village',
  title: '整村派人走访',
  input: z.strictObject({
    campaignId: z.uuid(),
    region: regionCode,
    /** As the files write it; left out: the whole region. */
    village: z.string().trim().max(60).optional(),
    accountId: z.uuid(),
    kind: z.enum(['first', 'second']).default('first'),
  }),
  allow: { roles: MANAGERS, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'write',
  async run(ctx, { campaignId, region, village, accountId, kind }) {
    const { regions } = ctx.params;
    if (!regions.has(region)) return invalidField('region', 'unknown-region');
    const [helper] = await helpersOf(ctx, accountId);
    if (!helper) return invalidField('accountId', 'helper-of-elsewhere');
    // Only where the helper may go, whatever was asked for.
    const [asked, own] = [regions.range(region), regions.range(helper.region)];
    const [lo, hi] = [Math.max(asked.lo, own.lo), Math.min(asked.hi, own.hi)];
    if (lo >= hi) return invalidField('accountId', 'helper-of-elsewhere');
    const actStep = ctx.newId();
    const { change, waits } = WORK[kind](accountId, actStep);
    const { rows } = await sql<{ id: string }>`
      update survey_subject s set ${change}
      from person_profile f
      where s.campaign_id = ${campaignId} and s.region_key >= ${lo}::bigint and s.region_key < ${hi}::bigint
        and f.person_id = s.person_id and f.superseded_by is null
        and ${village === undefined ? sql`true` : sql`f.village = ${village}`}
        and ${waits}
      returning s.id`.execute(ctx.db);
    ctx.note({
      table: 'survey_campaign',
      id: campaignId,
      details: { region, account: accountId, people: rows.length, second: kind === 'second' },
    });
    return { people: rows.length, step: actStep };
  },
});

/** Takes back one act of giving out: everybody it gave goes to whom they were given before, unless they were given on since. */
export const undoAssignment = defineAction({
  name: 'survey.undo-assignment',
  title: '撤销派人',
  input: z.strictObject({ campaignId: z.uuid(), step: z.uuid() }),
  allow: { roles: MANAGERS, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'write',
  async run(ctx, { campaignId, step: actStep }) {
    const { rows } = await sql<{ id: string }>`
      update survey_subject set assigned_to = assigned_before, assigned_before = null, assigned_step = null
      where campaign_id = ${campaignId} and assigned_step = ${actStep} returning id`.execute(ctx.db);
    // A second visit that was made meanwhile stays with whoever made it.
    const seconds = await sql<{ id: string }>`
      update survey_subject set second_assigned_to = null, second_step = null
      where campaign_id = ${campaignId} and second_step = ${actStep} and second_outcome is null returning id`.execute(
      ctx.db,
    );
    const people = rows.length + seconds.rows.length;
    ctx.note({ table: 'survey_campaign', id: campaignId, details: { people } });
    return { people };
  },
});
