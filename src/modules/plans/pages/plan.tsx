import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import type { Action } from '../../../platform/action/index.ts';
import { ButtonLink, EmptyState, Page, StatusTag } from '../../../platform/ui/index.ts';
import { formatDateZh } from '../../../kernel/dates.ts';
import { answerWord, recordPlanAnswer } from '../actions/answer.ts';
import { takeOverPlan } from '../actions/change.ts';
import { startPlan } from '../actions/move.ts';
import { answerProposal } from '../actions/proposal.ts';
import { PLAN_KINDS } from '../kinds.ts';
import { planProcedure } from '../procedure.ts';
import { planOfPerson, revealAdviser } from '../queries/person.ts';
import { PlanActs, PlanFacts, PlanHistory, PlanMeasures, PlanProposals, PlanWords } from './plan-parts.tsx';

export function loader(args: LoaderFunctionArgs) {
  const planId = new URL(args.request.url).searchParams.get('plan') ?? undefined;
  return ask(args, planOfPerson, { personId: String(args.params.id), planId });
}

const ACTS: Readonly<Record<string, { action: Action<never, unknown>; done: string }>> = {
  answer: { action: recordPlanAnswer as unknown as Action<never>, done: 'plan-answered' },
  start: { action: startPlan as unknown as Action<never>, done: 'plan-started' },
  'take-over': { action: takeOverPlan as unknown as Action<never>, done: 'plan-taken-over' },
  word: { action: answerWord as unknown as Action<never>, done: 'plan-taken' },
  proposal: { action: answerProposal as unknown as Action<never>, done: 'plan-taken' },
};

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const { do: what, about, ...given } = input;
  const which = { do: String(what), about: String(about ?? '') };
  if (what === 'reveal') {
    const purpose = String(given['purpose'] ?? '查看老师电话');
    return {
      ...which,
      errors: [],
      values,
      phone: (await ask(args, revealAdviser, { personId, purpose })).phone,
    };
  }
  const meant = ACTS[which.do];
  if (!meant) return redirect(`/people/${personId}/plan`);
  const result = await act(args, meant.action, given);
  if (result.ok) return redirect(`/people/${personId}/plan?done=${meant.done}`);
  return { ...refusedForm(result.problem, values), ...which, phone: null };
}

export type PlanData = Awaited<ReturnType<typeof loader>>;
export type PlanRefused = {
  errors: { field: string; text: string }[];
  do: string;
  about: string;
  phone: string | null;
  values: ReturnType<typeof refusedForm>['values'];
};

interface Props {
  readonly loaderData: PlanData;
  readonly actionData?: PlanRefused;
}

/** Buttons beside the heading: what comes next. */
function Heads({ data }: { readonly data: PlanData }) {
  const base = `/people/${data.person.id}/plan`;
  const { plan } = data;
  if (!data.keeper || !plan) return null;
  const may = (move: (typeof plan.moves)[number]) => plan.moves.includes(move);
  return (
    <>
      {may('review') && <ButtonLink href={`${base}/review`}>记回访</ButtonLink>}
      {plan.state !== 'closed' && (
        <ButtonLink kind="secondary" href={`${base}/edit`}>
          修改计划
        </ButtonLink>
      )}
      {(may('close') || (may('reopen') && !data.open)) && (
        <ButtonLink kind="secondary" href={`${base}/end`}>
          {may('close') ? '结束计划' : '重新打开'}
        </ButtonLink>
      )}
      <ButtonLink kind="secondary" href={`${base}/print`}>
        打印
      </ButtonLink>
    </>
  );
}

function NewPlan({ data }: { readonly data: PlanData }) {
  if (!data.keeper || data.open) return null;
  return (
    <p>
      <a href={`/people/${data.person.id}/plan/new`}>建立就业计划</a>
    </p>
  );
}

export default function PersonPlan({ loaderData: data, actionData }: Props) {
  const { person, plan, others } = data;
  return (
    <Page
      title={`${person.name}的就业计划`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={
        plan && (
          <p>
            <StatusTag tone={planProcedure.states[plan.state].tone}>
              {planProcedure.states[plan.state].title}
            </StatusTag>
            {` ${PLAN_KINDS[plan.kind]}，${person.region}`}
          </p>
        )
      }
      actions={<Heads data={data} />}
    >
      {plan ? (
        <>
          {data.keeper && <PlanActs data={data} plan={plan} refused={actionData} />}
          {data.keeper && <PlanProposals plan={plan} refused={actionData} />}
          <PlanFacts data={data} plan={plan} answered={actionData} />
          <PlanMeasures data={data} plan={plan} />
          <PlanWords keeper={data.keeper} plan={plan} refused={actionData} />
          <PlanHistory plan={plan} />
          {plan.state === 'closed' && <NewPlan data={data} />}
        </>
      ) : (
        <EmptyState title="还没有就业计划。">
          <p>和本人谈一谈：想做什么，难在哪里，谁来帮，什么时候以前。</p>
          <NewPlan data={data} />
        </EmptyState>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">别的计划</h2>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <a href={`/people/${person.id}/plan?plan=${one.id}`}>
                  {`${formatDateZh(one.openedOn)}建立的${PLAN_KINDS[one.kind]}：${planProcedure.states[one.state].title}`}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
