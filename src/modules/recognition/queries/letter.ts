import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import type { Step } from '../../../platform/rule/index.ts';
import { personBrief } from '../../people/index.ts';
import { kindTitle } from '../facts.ts';
import type { DecisionFacts } from '../letter.ts';
import type { RecognitionState } from '../procedure.ts';

/** What the letter of a case says by its state: what was granted and has ended since keeps the letter that granted it. */
function decisionOf(state: RecognitionState, granted: boolean): DecisionFacts['decision'] | null {
  if (state === 'refused' || state === 'upheld' || state === 'revoked') return state;
  return granted && state !== 'objected' ? 'recognised' : null;
}

async function factsOf(ctx: Context, recognitionId: string): Promise<DecisionFacts | Refusal> {
  const row = await ctx.db
    .selectFrom('recognition')
    .selectAll()
    .where('id', '=', recognitionId)
    .executeTakeFirstOrThrow();
  const decision = decisionOf(row.state, row.valid_from !== null);
  if (decision === null || row.decided_on === null) return refuse('conflict', 'recognition.not-decided');
  const person = await personBrief(ctx, row.person_id);
  if (person instanceof Refusal) return person;
  const day = (text: string | null) => (text === null ? null : plainDate(text));
  ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { recognition: row.id } });
  return {
    recognitionId: row.id,
    name: person.name,
    kind: kindTitle(ctx, row.kind),
    decision,
    appliedOn: plainDate(row.applied_on),
    decidedOn: plainDate(row.decided_on),
    reason: row.reason,
    validFrom: day(row.valid_from),
    validUntil: day(row.valid_until),
    objectUntil: decision === 'refused' || decision === 'revoked' ? day(row.due_on) : null,
    steps: decision === 'recognised' ? (row.verdict?.steps ?? []).map(stepLine) : [],
    // A letter is written by the county's federation, whoever prepared it.
    region: ctx.params.regions.fullName(person.regionCode.slice(0, 6)),
    on: ctx.today,
  };
}

const stepLine = ({ name, value, source, article }: Step) => ({
  name,
  value: String(value),
  source: `${source}${article ?? ''}`,
});

const input = z.strictObject({ recognitionId: z.uuid() });
const aimed = onRecord('recognition', 'recognitionId');

/** The facts of the letter of decision; refuses `recognition.not-decided` where there is nothing to tell yet. */
export const decisionFacts = defineQuery({
  name: 'recognition.letter-facts',
  title: '开认定通知书',
  input,
  allow: { roles: STAFF, on: aimed },
  audit: 'sensitive-read',
  run: (ctx, { recognitionId }) => factsOf(ctx, recognitionId),
});

/** The same of the own case. */
export const myDecisionFacts = defineQuery({
  name: 'recognition.my-letter-facts',
  title: '看我的认定通知书',
  input,
  allow: { roles: ['seeker'], on: aimed },
  audit: 'sensitive-read',
  run: (ctx, { recognitionId }) => factsOf(ctx, recognitionId),
});
