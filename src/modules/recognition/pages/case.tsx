import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { ButtonLink, DescriptionList, Disclosure, Page } from '../../../platform/ui/index.ts';
import { checkRecognition, returnRecognition } from '../actions/check.ts';
import { recogniseCase, refuseCase, reviewObjection } from '../actions/decide.ts';
import { endRecognition, restoreRecognition, revokeRecognition } from '../actions/end.ts';
import { addRecognitionPaper, removeRecognitionPaper } from '../actions/papers.ts';
import { objectToRecognition, resubmitRecognition, withdrawRecognition } from '../actions/person.ts';
import { recognitionProcedure } from '../procedure.ts';
import { openRecognition } from '../queries/open.ts';
import { causeText, DONE_AS, saidText, VERDICT_WORDS } from '../words.ts';
import { CaseMoves } from './case-moves.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseState, caseSentence, CaseTimeline, Conditions, hasLetter, RuleSteps } from './parts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const found = await ask(args, openRecognition, { recognitionId: String(args.params['id']) });
  const moves = allowedTransitions(recognitionProcedure, found.state, doorOf(args).actor.role);
  return { found, moves: moves.map(({ name }) => name) };
}

/** Each form of the page: its act, what it adds to the input, and the word for what was done. */
const STEPS = {
  check: { action: checkRecognition, done: 'check' },
  return: { action: returnRecognition, done: 'return' },
  recognise: { action: recogniseCase, done: 'recognise' },
  refuse: { action: refuseCase, done: 'refuse' },
  grant: { action: reviewObjection, add: { decision: 'grant' }, done: 'grant' },
  uphold: { action: reviewObjection, add: { decision: 'uphold' }, done: 'uphold' },
  revoke: { action: revokeRecognition, done: 'revoke' },
  end: { action: endRecognition, done: 'end' },
  restore: { action: restoreRecognition, done: 'restore' },
  reopen: { action: restoreRecognition, done: 'restore' },
  object: { action: objectToRecognition, done: 'objected' },
  resubmit: { action: resubmitRecognition, done: 'resubmitted' },
  withdraw: { action: withdrawRecognition, done: 'withdrawn' },
  paper: { action: addRecognitionPaper, done: 'paper' },
  remove: { action: removeRecognitionPaper, done: 'paper-removed' },
} as const;
export type CaseStepName = keyof typeof STEPS;
const isStep = (text: unknown): text is CaseStepName =>
  typeof text === 'string' && Object.hasOwn(STEPS, text);

/** Several forms stand on the page; each names its step, and its reason has a name of its own (`refuse-reason`). */
export async function action(args: ActionFunctionArgs) {
  const recognitionId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { step, ...rest } = input;
  if (!isStep(step)) throw new Response(null, { status: 400 });
  const { [`${step}-reason`]: reason, ...fields } = rest;
  const way = STEPS[step];
  const given = {
    ...fields,
    ...('add' in way && way.add),
    ...(reason !== undefined && { reason }),
    recognitionId,
  };
  const result = await act(args, way.action as typeof checkRecognition, given);
  if (result.ok) return redirect(`/recognitions/${recognitionId}?done=recognition-${way.done}`);
  const { errors } = refusedForm(result.problem, values);
  const named = errors.map((error) =>
    error.field === 'reason' ? { ...error, field: `${step}-reason` } : error,
  );
  return { step, errors: named, values };
}

export type LoadedCase = Awaited<ReturnType<typeof loader>>;
export type RefusedCase = { readonly step: CaseStepName } & ReturnType<typeof refusedForm>;
interface Props {
  readonly loaderData: LoadedCase;
  readonly actionData?: RefusedCase;
}

function facts({ found }: LoadedCase) {
  const day = (value: LoadedCase['found']['dueOn']) => value && formatDateZh(value);
  return [
    { term: '姓名', value: <a href={`/people/${found.personId}/recognition`}>{found.personName}</a> },
    { term: '地区', value: found.region },
    { term: '类别', value: found.kindTitle },
    { term: '申请', value: `${formatDateZh(found.appliedOn)}，${DONE_AS[found.appliedAs]}` },
    { term: '本人说有没有工作', value: saidText(found.working) },
    { term: '本人说有没有领养老金', value: saidText(found.pension) },
    ...(found.dueOn ? [{ term: '期限', value: day(found.dueOn) }] : []),
    ...(found.decidedOn
      ? [{ term: '决定', value: `${day(found.decidedOn)}${found.decidedByMe ? '，由你决定' : ''}` }]
      : []),
    ...(found.validFrom
      ? [{ term: '有效期', value: `${day(found.validFrom)}至${day(found.validUntil)}` }]
      : []),
    ...(found.endedOn
      ? [{ term: '结束', value: `${day(found.endedOn)}起，${causeText(found.endCause)}` }]
      : []),
    ...(found.reason ? [{ term: '理由', value: found.reason }] : []),
    ...(found.objection ? [{ term: '本人的异议', value: found.objection }] : []),
    ...(found.renews
      ? [{ term: '续认定', value: <a href={`/recognitions/${found.renews}`}>看上一份认定</a> }]
      : []),
  ];
}

function Rule({ found: { now, whenGranted } }: LoadedCase) {
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">{now ? `按今天的情况：${VERDICT_WORDS[now.verdict].text}` : '条件'}</h2>
      {now ? (
        <>
          <Conditions now={now} toPerson={false} />
          <Disclosure summary="逐条的依据">
            <RuleSteps steps={now.steps} label="今天逐条核对的结果" />
          </Disclosure>
        </>
      ) : (
        <p>这个类别现在不在本省的范围里，不能核对。</p>
      )}
      {whenGranted && (
        <Disclosure summary="认定那天逐条核对的结果">
          <RuleSteps steps={whenGranted.steps} label="认定那天逐条核对的结果" />
        </Disclosure>
      )}
    </section>
  );
}

/** One case: what was said, what the rule says, its papers, its way, and what one may do next. */
export default function RecognitionCase({ loaderData, actionData }: Props) {
  const { found } = loaderData;
  return (
    <Page
      title={`就业困难人员认定：${found.personName}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '就业困难人员认定', href: '/recognitions' }]}
      lead={
        <>
          <CaseState state={found.state} />
          <p>{caseSentence(found)}</p>
        </>
      }
      actions={
        hasLetter(found) && (
          <ButtonLink kind="secondary" href={`/recognitions/${found.id}/letter`}>
            通知书
          </ButtonLink>
        )
      }
    >
      <DescriptionList items={facts(loaderData)} />
      <Rule {...loaderData} />
      <CasePapers loaded={loaderData} refused={actionData} />
      <CaseMoves loaded={loaderData} refused={actionData} />
      <section aria-labelledby="way">
        <h2 id="way">经过</h2>
        <CaseTimeline label="这份认定的经过" steps={found.steps} />
      </section>
    </Page>
  );
}
