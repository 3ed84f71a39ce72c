import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, formInput, mayUse } from '../../../platform/doors/form.ts';
import { actEach, chosenIds, outcomesOf } from '../../../platform/lists/index.ts';
import {
  BulkConfirm,
  BulkResult,
  bulkSummary,
  ButtonLink,
  Page,
  type BulkItem,
  type BulkOutcome,
} from '../../../platform/ui/index.ts';
import { openPlan } from '../actions/open.ts';
import { chosenGraduates } from '../queries/graduates.ts';

/** A page of the list at its longest. */
const MOST_CHOSEN = 100;
const WANTED = '毕业以后找到适合自己的工作';

const chosen = (args: LoaderFunctionArgs, ids: unknown) =>
  ask(args, chosenGraduates, { personIds: chosenIds(ids, MOST_CHOSEN) });
type Chosen = Awaited<ReturnType<typeof chosen>>[number];

/** What will happen to each; the server decides again for each person by itself. */
function outlook({ planned, school, goalBy }: Chosen): string {
  if (planned) return '不能建立：已经有一份没结束的计划。';
  if (goalBy === null) return '不能建立：档案里没有毕业日期。';
  if (school === null) return '不能建立：档案里没有学校，请先登记。';
  return `会建立毕业生计划，${formatDateZh(goalBy)}以前就业，由你负责。本人会收到通知。`;
}

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, openPlan);
  const people = await chosen(args, new URL(args.request.url).searchParams.getAll('person'));
  const items = people.map((one): BulkItem => ({
    id: one.personId,
    title: one.name,
    href: `/people/${one.personId}/plan`,
    what: outlook(one),
  }));
  return { items };
}

export async function action(args: ActionFunctionArgs): Promise<{ outcomes: BulkOutcome[] }> {
  const people = await chosen(args, (await formInput(args.request))['personId']);
  const answers = await actEach(
    args,
    openPlan,
    people.map(({ personId, school, graduationYear, goalBy }) => ({
      personId,
      kind: 'GRADUATE' as const,
      goal: 'EMPLOYED' as const,
      wanted: WANTED,
      goalBy: goalBy ?? '',
      ...(school !== null && { school }),
      ...(graduationYear !== null && { graduationYear }),
    })),
  );
  const records = people.map(({ personId: id, name: title }) => ({ id, title, href: `/people/${id}/plan` }));
  return { outcomes: outcomesOf(records, answers, '计划已建好。请加措施、登记学校的老师，再问本人。') };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}

/** Opens plans for several graduates: first what will happen to each, then what became of each. */
export default function OpenForGraduates({ loaderData: { items }, actionData }: Props) {
  const back = '/plans/graduates';
  const breadcrumbs = [
    { text: '一人一策', href: '/plans' },
    { text: '毕业生', href: back },
  ];
  if (actionData)
    return (
      <Page title={`建立计划的结果：${bulkSummary(actionData.outcomes)}`} breadcrumbs={breadcrumbs} wide>
        <BulkResult outcomes={actionData.outcomes} />
        <div className="buttons">
          <ButtonLink href={back}>返回毕业生列表</ButtonLink>
        </div>
      </Page>
    );
  return (
    <Page title="给选中的毕业生建立计划" breadcrumbs={breadcrumbs} wide>
      <BulkConfirm name="personId" items={items} submit={`给这 ${items.length} 人建立计划`} cancelHref={back}>
        <p>每个人单独检查，有一个不行，不影响其他人。建好以后可以改，也可以结束。</p>
      </BulkConfirm>
    </Page>
  );
}
