import { plainDate } from '../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { decideOn, type Decision } from '../../platform/rule/index.ts';
import {
  AID_WORDS,
  householdOf,
  personBrief,
  zeroEmployment,
  zeroEmploymentWords,
  type PersonBrief,
} from '../people/index.ts';
import { recognitionAges, recognitionKinds, type RecognitionKind } from './parameters.ts';
import { recognitionRule, type RecognitionFacts, type RecognitionResult } from './rules.ts';
import type { RecognitionTable } from './tables.ts';

/** The part of a case that the rule reads; before there is one, what the person is about to say. */
export type Said = Pick<RecognitionTable, 'kind' | 'said_working' | 'said_pension'> & { id: string | null };

/** The kind as the province lays it down today; a kind that it no longer knows is refused. */
export function kindOf(ctx: Pick<Context, 'params' | 'today'>, code: string): RecognitionKind | Refusal {
  const kinds = ctx.params.book.on(recognitionKinds, ctx.today).value;
  return kinds.find((kind) => kind.code === code) ?? invalidField('kind', 'not-a-choice');
}

/** The word for a kind, also for one of the past. */
export function kindTitle(ctx: Pick<Context, 'params' | 'today'>, code: string): string {
  const found = ctx.params.book
    .history(recognitionKinds)
    .flatMap(({ value }) => value)
    .find((kind) => kind.code === code);
  return found?.title ?? '其他';
}

function certificateOf(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom('certificate')
    .select(['status', 'expires_on'])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
}

function needOf(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom('job_need')
    .select('wants_work')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
}

async function workOf(ctx: Context, personId: string): Promise<RecognitionFacts['work']> {
  const spells = await ctx.db
    .selectFrom('employment_spell')
    .select('state')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .where('state', 'in', ['pending', 'verified'])
    .where('started_on', '<=', ctx.today)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', ctx.today)]))
    .execute();
  if (spells.length === 0) return 'none';
  return spells.some(({ state }) => state === 'verified') ? 'verified' : 'pending';
}

/** Whether a paper lies with the case that may be opened; removed and infected ones prove nothing. */
async function hasPaper(ctx: Context, caseId: string | null): Promise<boolean> {
  if (caseId === null) return false;
  const paper = await ctx.db
    .selectFrom('attachment')
    .select('id')
    .where('owner_table', '=', 'recognition')
    .where('owner_id', '=', caseId)
    .where('removed_at', 'is', null)
    .where('scan_state', '<>', 'infected')
    .limit(1)
    .executeTakeFirst();
  return paper !== undefined;
}

/** What the file says of the household, where the kind hangs on it. */
async function homeOf(
  ctx: Context,
  personId: string,
  kind: RecognitionKind,
  works: boolean,
): Promise<RecognitionFacts['home']> {
  if (kind.shownBy !== 'idle-household' && kind.shownBy !== 'living-allowance') return null;
  const { stated, members } = await householdOf(ctx, personId);
  if (kind.shownBy === 'idle-household') {
    const found = zeroEmployment(stated === null ? null : members, works);
    return { holds: found.holds, words: zeroEmploymentWords(found) };
  }
  const aid = stated?.aid ?? null;
  return aid === null
    ? { holds: null, words: '没有登记家里有没有低保' }
    : { holds: aid === 'MINIMUM', words: `家庭情况里登记的是：${AID_WORDS[aid]}` };
}

async function factsOf(
  ctx: Context,
  person: PersonBrief,
  kind: RecognitionKind,
  said: Said,
): Promise<RecognitionFacts> {
  const certificate = await certificateOf(ctx, person.id);
  const need = await needOf(ctx, person.id);
  const work = await workOf(ctx, person.id);
  return {
    on: ctx.today,
    birthDate: person.birthDate,
    sex: person.sex,
    pension: said.said_pension,
    certificate: certificate
      ? {
          status: certificate.status,
          expiresOn: certificate.expires_on === null ? null : plainDate(certificate.expires_on),
        }
      : null,
    work,
    working: said.said_working,
    wantsWork: need?.wants_work ?? null,
    kind,
    paper: await hasPaper(ctx, said.id),
    home: await homeOf(ctx, person.id, kind, work === 'verified' || said.said_working === true),
  };
}

/** What the rule says today of a person and what they said; refuses where the person is out of sight or the kind is unknown. */
export async function assess(
  ctx: Context,
  personId: string,
  said: Said,
): Promise<Decision<RecognitionResult> | Refusal> {
  const person = await personBrief(ctx, personId);
  if (person instanceof Refusal) return person;
  const kind = kindOf(ctx, said.kind);
  if (kind instanceof Refusal) return kind;
  const facts = await factsOf(ctx, person, kind, said);
  return decideOn([recognitionRule], ctx.today, facts, {
    ages: ctx.params.book.on(recognitionAges, ctx.today).value,
  });
}

/** Why a case cannot be granted today, in the words of the rule; null when every condition is met. */
export function notMet({ result }: Decision<RecognitionResult>): Refusal | null {
  if (result.verdict === 'yes') return null;
  const why = result.conditions
    .filter(({ verdict }) => verdict !== 'yes')
    .map((condition) => condition.why)
    .join('；');
  return refuse('conflict', result.verdict === 'no' ? 'recognition.not-met' : 'recognition.not-known', {
    why,
  });
}
