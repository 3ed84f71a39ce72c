import { formatDateZh } from '../../../kernel/dates.ts';
import {
  Button,
  DataTable,
  DescriptionList,
  Disclosure,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  StatusTag,
  TextField,
  Timeline,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { DECIDED_WORDS, MANNERS } from '../../people/index.ts';
import {
  CLOSE_REASONS,
  GOAL_KINDS,
  MEASURE_STATES,
  MEASURE_TITLES,
  PROPOSED,
  REVIEW_OUTCOMES,
  SAID_AS,
  WORD_KINDS,
  type CloseReason,
  type ReviewOutcome,
} from '../kinds.ts';
import type { PlanData, PlanRefused } from './plan.tsx';
import { ACT_TITLES, ANSWER_WORDS } from './words.ts';

type Plan = NonNullable<PlanData['plan']>;
interface Part {
  readonly plan: Plan;
}
interface Refusable extends Part {
  readonly refused: PlanRefused | undefined;
}

/** The form that was refused takes the errors; the others stay quiet. */
const refusedOf = (refused: PlanRefused | undefined, what: string, about = '') =>
  refused?.do === what && refused.about === about ? { errors: refused.errors, values: refused.values } : {};

/** What the officer does next: ask the person, start, take over. */
export function PlanActs({ data, plan, refused }: Refusable & { readonly data: PlanData }) {
  if (plan.state === 'closed') return null;
  return (
    <>
      {!plan.mine && (
        <Form
          label="接手这份计划"
          hidden={{ do: 'take-over', planId: plan.id }}
          {...refusedOf(refused, 'take-over')}
        >
          <p>
            {plan.ownerName ? `现在由${plan.ownerName}负责。` : '本人从别的县区来，这份计划现在没有人负责。'}
          </p>
          <div className="buttons">
            <Button kind="secondary">由我负责这份计划</Button>
          </div>
        </Form>
      )}
      {plan.answer === null && (
        <Disclosure summary="念给本人听，登记同意不同意" open={refused?.do === 'answer'}>
          <Form
            label="登记本人的答复"
            hidden={{ do: 'answer', planId: plan.id, version: String(plan.content.version) }}
            submit="登记答复"
            {...refusedOf(refused, 'answer')}
          >
            <RadioGroup name="answer" label="本人怎么说" required inline options={optionsOf(ANSWER_WORDS)} />
            <RadioGroup
              name="saidAs"
              label="谁决定的"
              inline
              options={optionsOf(DECIDED_WORDS)}
              value="self"
            />
            <SelectField
              name="manner"
              label="怎么问的"
              empty="请选择"
              required
              options={optionsOf(MANNERS)}
            />
            <TextField name="said" label="本人的话" optional hint="不同意的，请写为什么。" />
          </Form>
        </Disclosure>
      )}
      {plan.moves.includes('start') && (
        <Form
          label="开始做这份计划"
          hidden={{ do: 'start', planId: plan.id }}
          {...refusedOf(refused, 'start')}
        >
          <div className="buttons">
            <Button>开始做</Button>
          </div>
        </Form>
      )}
      {plan.overdue && plan.nextReviewOn && (
        <Notice tone="warning">
          <p>{`请回访：${formatDateZh(plan.nextReviewOn)}就该回访了，今天是${formatDateZh(data.today)}。`}</p>
        </Notice>
      )}
    </>
  );
}

/** Results that the house saw: taken with their evidence, or declined with a reason. */
export function PlanProposals({ plan, refused }: Refusable) {
  if (plan.proposals.length === 0 || plan.state === 'closed') return null;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">可能有结果的措施</h2>
      {plan.proposals.map((one) => (
        <Form
          key={one.id}
          label={`确认结果：${one.measure}，${PROPOSED[one.what]}`}
          hidden={{ do: 'proposal', about: one.id, proposalId: one.id }}
          submit="确认"
          {...refusedOf(refused, 'proposal', one.id)}
        >
          <p>{`${MEASURE_TITLES[one.kind]}，${one.measure}：${PROPOSED[one.what]}，${formatDateZh(one.on)}。`}</p>
          <RadioGroup
            name="take"
            label="是这条措施的结果吗"
            required
            inline
            options={[
              { value: 'yes', text: '是，措施做完了' },
              { value: 'no', text: '不是' },
            ]}
          />
          <TextField name="reason" label="说明" optional hint="选“不是”的，请写为什么。" />
        </Form>
      ))}
    </section>
  );
}

/** What the plan says. */
export function PlanFacts({
  data,
  plan,
  answered,
}: Part & { data: PlanData; answered: PlanRefused | undefined }) {
  const { content } = plan;
  const graduate = [
    { term: '学校', value: content.school },
    { term: '毕业', value: content.graduationYear && `${content.graduationYear} 年` },
    { term: '学校的老师', value: content.adviserName },
    { term: '老师的电话', value: answered?.phone ?? content.adviserPhone },
  ];
  return (
    <section aria-labelledby="says">
      <h2 id="says">计划的内容</h2>
      <DescriptionList
        items={[
          { term: '目标', value: GOAL_KINDS[content.goal] },
          { term: '本人想要什么', value: content.wanted },
          ...(content.occupation ? [{ term: '想做的职业', value: content.occupation }] : []),
          { term: '什么时候以前', value: formatDateZh(content.goalBy) },
          { term: '一对一服务的人', value: plan.ownerName ?? '等人接手' },
          { term: '多久回访一次', value: `${content.reviewDays} 天` },
          { term: '下次回访', value: plan.nextReviewOn ? formatDateZh(plan.nextReviewOn) : '开始以后定' },
          { term: '本人的意见', value: plan.answer ? ANSWER_WORDS[plan.answer] : '这一版还没有问过本人' },
          ...(plan.closedReason ? [{ term: '为什么结束', value: CLOSE_REASONS[plan.closedReason] }] : []),
          ...(plan.kind === 'GRADUATE' ? graduate : []),
          { term: '第几版', value: `第 ${content.version} 版，${formatDateZh(content.writtenOn)}` },
        ]}
      />
      {data.keeper && content.adviserPhone && !answered?.phone && (
        <Disclosure summary="看老师的完整电话">
          <Form label="看老师的电话" hidden={{ do: 'reveal' }} submit="显示电话">
            <TextField name="purpose" label="为什么要看" required hint="会记在审计记录里。" />
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

/** Every measure with who, by when and what came of it. */
export function PlanMeasures({ data, plan }: Part & { readonly data: PlanData }) {
  const base = `/people/${data.person.id}/plan/measures`;
  const editable = data.keeper && plan.state !== 'closed';
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">措施</h2>
      <DataTable<Plan['measures'][number]>
        caption="计划的措施"
        captionHidden
        rows={plan.measures}
        rowKey={(row) => row.id}
        empty="还没有措施。"
        columns={[
          {
            key: 'what',
            title: '做什么',
            rowHeader: true,
            cell: (row) => {
              const text = `${MEASURE_TITLES[row.kind]}：${row.what}`;
              return editable ? <a href={`${base}/${row.id}`}>{text}</a> : text;
            },
          },
          { key: 'who', title: '谁做', cell: (row) => row.byName },
          { key: 'due', title: '什么时候以前', cell: (row) => formatDateZh(row.dueOn) },
          {
            key: 'state',
            title: '做得怎样',
            cell: (row) => (
              <StatusTag tone={MEASURE_STATES[row.state].tone}>{MEASURE_STATES[row.state].title}</StatusTag>
            ),
          },
          {
            key: 'result',
            title: '结果',
            cell: (row) => [row.result, row.spellId && '有就业记录为证'].filter(Boolean).join('；'),
          },
        ]}
      />
      {editable && (
        <p>
          <a href={`${base}/new`}>加一条措施</a>
        </p>
      )}
    </section>
  );
}

/** What the person said; what waits for an answer has its form. */
export function PlanWords({ keeper, plan, refused }: Refusable & { readonly keeper: boolean }) {
  if (plan.words.length === 0) return null;
  return (
    <section aria-labelledby="words">
      <h2 id="words">本人说的话</h2>
      <ul>
        {plan.words.map((word) => {
          const waits = word.answer === null && (word.kind === 'wish' || word.kind === 'not-helped');
          return (
            <li key={word.id}>
              <p>{`${formatDateZh(word.on)}，${SAID_AS[word.saidAs]}${WORD_KINDS[word.kind]}${word.about ? `（${word.about}）` : ''}${word.said ? `：${word.said}` : ''}`}</p>
              {word.answer && <p>{`答复：${word.answer}`}</p>}
              {waits && keeper && (
                <Form
                  label={`答复本人说的话：${word.said ?? ''}`}
                  hidden={{ do: 'word', about: word.id, wordId: word.id }}
                  submit="答复本人"
                  {...refusedOf(refused, 'word', word.id)}
                >
                  <TextField name="answer" label="答复" required hint="用短句，本人会看到。" />
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const codeWords = (code: string) =>
  REVIEW_OUTCOMES[code as ReviewOutcome] ?? CLOSE_REASONS[code as CloseReason] ?? code;

/** Everything that happened, with who and why. */
export function PlanHistory({ plan }: Part) {
  return (
    <Disclosure summary="这份计划的经过">
      <Timeline
        label="计划的经过"
        items={plan.steps.map((step) => ({
          key: step.id,
          date: step.on,
          when: formatDateZh(step.on),
          title: [ACT_TITLES[step.act], step.code && codeWords(step.code)].filter(Boolean).join('：'),
          body: [step.from && `从${step.from}转来`, step.note].filter(Boolean).join('，'),
          ...(step.by !== null && { source: step.by }),
        }))}
      />
    </Disclosure>
  );
}
