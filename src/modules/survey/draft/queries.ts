import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { Refusal, refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onRecord } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import '../tables.ts';
import { consentTexts } from '../visit/consent-texts.ts';
import { subjectFiles } from '../visit/subject-file.ts';
import { ownDraft } from './actions.ts';
import { subjectOf } from './subject.ts';

/** A visit to fill in: who it is, what the file says, what was typed so far. */
export const openVisit = defineQuery({
  name: 'survey.open-visit',
  title: '填写走访',
  input: z.strictObject({ campaignId: z.uuid(), personId: z.uuid(), second: z.boolean().default(false) }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  async run(ctx, { campaignId, personId, second }) {
    const subject = await subjectOf(ctx, campaignId, personId, second);
    if (subject instanceof Refusal) return subject;
    const file = (await subjectFiles(ctx, [personId])).get(personId);
    if (!file) return refuse('not-found', 'no-such-record');
    const draft = await ownDraft(ctx, { campaignId, personId, second });
    ctx.note({ table: 'person', id: personId, city: subject.city });
    return {
      campaign: { id: campaignId, title: subject.title },
      second,
      file,
      consents: consentTexts().filter(({ purpose }) => file.ask.includes(purpose)),
      draftId: draft?.id ?? null,
      savedAt: draft?.savedAt ?? null,
      answers: draft?.answers ?? {},
    };
  },
});

/** What became of a visit that was sent: for its receipt. */
export const visitReceipt = defineQuery({
  name: 'survey.visit-receipt',
  title: '走访回执',
  input: z.strictObject({ visitId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('survey_visit', 'visitId') },
  audit: 'read',
  async run(ctx, { visitId }) {
    const visit = await ctx.db
      .selectFrom('survey_visit')
      .select(['id', 'campaign_id', 'person_id', 'visited_at', 'outcome', 'second', 'results', 'state'])
      .where('id', '=', visitId)
      .executeTakeFirstOrThrow();
    const person = await personBrief(ctx, visit.person_id);
    ctx.note({ table: 'survey_visit', id: visitId });
    return {
      id: visit.id,
      campaignId: visit.campaign_id,
      person: person instanceof Refusal ? null : { id: person.id, name: person.name },
      visitedOn: todayInShanghai(visit.visited_at),
      outcome: visit.outcome,
      second: visit.second,
      results: visit.results,
      state: visit.state,
    };
  },
});
