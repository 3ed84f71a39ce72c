import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  Disclosure,
  EmptyState,
  Form,
  Page,
  RadioGroup,
  TextArea,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { answerMyPlan, sayOfMyPlan } from '../actions/answer.ts';
import { CLOSE_REASONS, GOAL_KINDS, MEASURE_KINDS, MEASURE_STATES, WORD_KINDS } from '../kinds.ts';
import { myPlan } from '../queries/mine.ts';
import { ANSWER_WORDS } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { plan: await ask(args, myPlan, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { do: what, ...given } = input;
  const answers = what === 'answer';
  const result = answers ? await act(args, answerMyPlan, given) : await act(args, sayOfMyPlan, given);
  if (!result.ok)
    return {
      ...refusedForm(result.problem, values),
      at: answers ? 'answer' : String(given['measureId'] ?? ''),
    };
  const done = answers ? (given['answer'] === 'agrees' ? 'agreed' : 'objected') : 'said';
  return redirect(`/my/plan?done=my-plan-${done}`);
}

type Data = Awaited<ReturnType<typeof loader>>;
type Plan = NonNullable<Data['plan']>;
type Refused = ReturnType<typeof refusedForm> & { at: string };

interface Props {
  readonly loaderData: Data;
  readonly actionData?: Refused;
}
interface Part {
  readonly plan: Plan;
  readonly refused: Refused | undefined;
}

const refusedAt = (refused: Refused | undefined, at: string) =>
  refused?.at === at ? { errors: refused.errors, values: refused.values } : {};

const STANDS: Readonly<Record<Plan['state'], string>> = {
  draft: '计划写好了，等你说同意不同意。',
  objected: '你说不同意。我们会再和你商量，改好了告诉你。',
  agreed: '你同意了。很快就开始做。',
  running: '计划正在做。',
  closed: '这份计划结束了。',
};

function AnswerForm({ plan, refused }: Part) {
  if (plan.answer !== null || plan.state === 'closed') return null;
  const options = plan.mayAgree ? ANSWER_WORDS : { objects: ANSWER_WORDS.objects };
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">你同意吗</h2>
      <p>同意了才开始做。不同意也没关系，我们再改。</p>
      <Form
        submit="告诉我们"
        hidden={{ do: 'answer', version: String(plan.content.version) }}
        {...refusedAt(refused, 'answer')}
      >
        <RadioGroup name="answer" label="你的意见" required options={optionsOf(options)} />
        <TextArea name="said" label="想说的话" optional hint="不同意的话，说说为什么。" />
      </Form>
    </section>
  );
}

function Measures({ plan, refused }: Part) {
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">要做的事</h2>
      {plan.measures.length === 0 && <p>还没有写。</p>}
      <ol>
        {plan.measures.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{`${MEASURE_KINDS[one.kind].plain}。`}</strong>
              {one.what}
            </p>
            <p>{`谁来做：${one.byName}。${formatDateZh(one.dueOn)}以前。`}</p>
            <p>{`现在：${MEASURE_STATES[one.state].title}${one.result ? `。${one.result}` : '。'}`}</p>
            {plan.state !== 'closed' && (
              <Disclosure summary={`这件事没有帮到我：${one.what}`} open={refused?.at === one.id}>
                <Form
                  label={`没有帮到我：${one.what}`}
                  hidden={{ do: 'say', measureId: one.id }}
                  submit="告诉我们"
                  {...refusedAt(refused, one.id)}
                >
                  <TextArea name="said" label="为什么没有帮到你" required />
                </Form>
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ plan, refused }: Part) {
  return (
    <section aria-labelledby="wish">
      <h2 id="wish">你的愿望</h2>
      {plan.words.length > 0 && (
        <ul>
          {plan.words.map((word) => (
            <li key={word.id}>
              {`${formatDateZh(word.on)}，${WORD_KINDS[word.kind]}${word.said ? `：${word.said}` : ''}`}
              {word.answer && <p>{`答复：${word.answer}`}</p>}
            </li>
          ))}
        </ul>
      )}
      {plan.state !== 'closed' && (
        <Form label="说一个愿望" hidden={{ do: 'say' }} submit="告诉我们" {...refusedAt(refused, '')}>
          <TextArea
            name="said"
            label="你还想要什么"
            required
            hint="想学什么，想做什么，难在哪里，都可以说。"
          />
        </Form>
      )}
    </section>
  );
}

export default function MyPlan({ loaderData: { plan }, actionData }: Props) {
  if (!plan)
    return (
      <Page title="我的就业计划">
        <EmptyState title="你现在没有就业计划。">
          <p>想要一份，就告诉当地残联的工作人员。</p>
        </EmptyState>
      </Page>
    );
  const { content } = plan;
  return (
    <Page title="我的就业计划" errors={actionData?.errors} lead={<p>{STANDS[plan.state]}</p>}>
      {plan.closedReason && plan.state === 'closed' && <p>{`原因：${CLOSE_REASONS[plan.closedReason]}。`}</p>}
      <AnswerForm plan={plan} refused={actionData} />
      <section aria-labelledby="goal">
        <h2 id="goal">目标</h2>
        <p>{`${GOAL_KINDS[content.goal]}。${content.wanted}`}</p>
        <p>{`${formatDateZh(content.goalBy)}以前。`}</p>
        <p>{plan.ownerName ? `${plan.ownerName}帮你。有事就说。` : '我们正在安排帮你的人。'}</p>
        {content.adviserName && <p>{`在学校，可以找${content.adviserName}。`}</p>}
        {plan.nextReviewOn && <p>{`${formatDateZh(plan.nextReviewOn)}以前，我们再和你谈一次。`}</p>}
      </section>
      <Measures plan={plan} refused={actionData} />
      <Words plan={plan} refused={actionData} />
    </Page>
  );
}
