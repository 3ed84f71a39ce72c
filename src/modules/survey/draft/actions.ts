import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import '../tables.ts';
import { subjectOf } from './subject.ts';
import { STEPS, type VisitAnswers } from './steps.ts';
import { wrongOn } from './told.ts';

const DRAFT_AAD = 'survey_draft.answers';

const text = z.string().max(1000);
const answersOfPage = z
  .record(z.string().max(80), z.union([text, z.array(text).max(20)]))
  .refine((page) => Object.keys(page).length <= 120, 'too-many');

/** Which visit a draft is of. */
interface DraftOf {
  campaignId: string;
  personId: string;
  second: boolean;
}

/** The own draft of one visit, opened; locked where it will be changed, so that two pages sent at once do not lose each other's answers. */
export async function ownDraft(
  ctx: Context,
  { campaignId, personId, second }: DraftOf,
  { lock = false }: { lock?: boolean } = {},
) {
  const found = ctx.db
    .selectFrom('survey_draft')
    .select(['id', 'answers_enc', 'saved_at'])
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .where('account_id', '=', ctx.actor.id)
    .where('second', '=', second);
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  if (!row) return null;
  const answers = ctx.cipher.open(row.answers_enc, `${DRAFT_AAD}:${row.id}`);
  return { id: row.id, savedAt: row.saved_at, answers: JSON.parse(answers) as VisitAnswers };
}

/**
 * Keeps what was typed on one page of a visit, sealed, for the one who typed it. What cannot be is refused with the field, and
 * is not kept; the pages before stay as they were.
 */
export const saveVisitPage = defineAction({
  name: 'survey.save-visit-page',
  title: '保存走访填写的内容',
  input: z.strictObject({
    campaignId: z.uuid(),
    personId: z.uuid(),
    second: z.boolean().default(false),
    step: z.enum(STEPS as [string, ...string[]]),
    values: answersOfPage,
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { campaignId, personId, second, step, values }) {
    if (ctx.actor.id === null) return refuse('forbidden', 'role-may-not');
    const wrong = wrongOn(step, values, second);
    if (wrong.length > 0) return refuse('invalid', 'check-input', undefined, wrong);
    const subject = await subjectOf(ctx, campaignId, personId, second);
    if (subject instanceof Refusal) return subject;
    const before = await ownDraft(ctx, { campaignId, personId, second }, { lock: true });
    const id = before?.id ?? ctx.newId();
    const answers: VisitAnswers = { ...before?.answers, [step]: values };
    const sealed = {
      answers_enc: ctx.cipher.seal(JSON.stringify(answers), `${DRAFT_AAD}:${id}`),
      saved_at: ctx.now,
    };
    if (before) await ctx.db.updateTable('survey_draft').set(sealed).where('id', '=', id).execute();
    else
      await ctx.db
        .insertInto('survey_draft')
        .values({
          city: subject.city,
          id,
          campaign_id: campaignId,
          person_id: personId,
          region_key: subject.region_key,
          account_id: ctx.actor.id,
          second,
          ...sealed,
        })
        .execute();
    ctx.note({ table: 'person', id: personId, city: subject.city, details: { draft: id, step } });
    return { id, answers };
  },
});

/** Throws the own draft of a visit away. */
export const dropVisitDraft = defineAction({
  name: 'survey.drop-visit-draft',
  title: '不要这次填的内容',
  input: z.strictObject({ campaignId: z.uuid(), personId: z.uuid(), second: z.boolean().default(false) }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { campaignId, personId, second }) {
    const draft = await ownDraft(ctx, { campaignId, personId, second }, { lock: true });
    if (draft) await ctx.db.deleteFrom('survey_draft').where('id', '=', draft.id).execute();
    ctx.note({ table: 'person', id: personId, details: { draft: draft?.id ?? null } });
    return { dropped: draft !== null };
  },
});
