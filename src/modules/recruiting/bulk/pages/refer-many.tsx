import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { ask, formInput } from '../../../../platform/doors/form.ts';
import { actEach, chosenIds, outcomesOf } from '../../../../platform/lists/index.ts';
import {
  BulkConfirm,
  BulkResult,
  bulkSummary,
  ButtonLink,
  Page,
  type BulkItem,
  type BulkOutcome,
} from '../../../../platform/ui/index.ts';
import { refer } from '../../actions/refer.ts';
import { referralProcedure } from '../../procedure.ts';
import { comparePersons, MOST_CHOSEN, type ComparedPerson } from '../queries.ts';

const chosen = (args: LoaderFunctionArgs, ids: unknown) =>
  ask(args, comparePersons, {
    positionId: String(args.params.id),
    personIds: chosenIds(ids, MOST_CHOSEN),
  });

/** What the referral will meet; the server decides again for each person by itself. */
function outlook({ stands: { referral, consent }, fits, obstacles }: ComparedPerson): string {
  if (referral?.open) return `不能再推荐：现在是“${referralProcedure.states[referral.state].title}”。`;
  if (!consent) return '还不能推荐：本人没有同意给这类单位看。请先打开档案问本人。';
  return fits
    ? '会推荐，本人和单位会收到通知。'
    : `会推荐，但是按登记的情况不合适：${obstacles.join('；')}。`;
}

export async function loader(args: LoaderFunctionArgs) {
  const { position, persons, places } = await chosen(
    args,
    new URL(args.request.url).searchParams.getAll('person'),
  );
  const items = persons.map((one): BulkItem => ({
    id: one.person.id,
    title: one.person.spokenName,
    href: `/people/${one.person.id}/consents`,
    what: outlook(one),
  }));
  return { position, places, items };
}

export async function action(args: ActionFunctionArgs): Promise<{ outcomes: BulkOutcome[] }> {
  const positionId = String(args.params.id);
  const { persons } = await chosen(args, (await formInput(args.request))['personId']);
  const answers = await actEach(
    args,
    refer,
    persons.map(({ person }) => ({ personId: person.id, positionId })),
  );
  const records = persons.map(({ person }) => ({
    id: person.id,
    title: person.spokenName,
    href: `/people/${person.id}`,
  }));
  return { outcomes: outcomesOf(records, answers, '已推荐。改主意了，就在“推荐”里关闭。') };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}

/** Refers several people to one position: first what will happen to each, then what became of each. */
export default function ReferMany({ loaderData: { position, places, items }, actionData }: Props) {
  const back = `/positions/${position.id}/console`;
  const breadcrumbs = [
    { text: '岗位库', href: '/positions' },
    { text: position.title, href: `/positions/${position.id}` },
    { text: '给岗位挑人', href: back },
  ];
  if (actionData) {
    return (
      <Page title={`推荐结果：${bulkSummary(actionData.outcomes)}`} breadcrumbs={breadcrumbs} wide>
        <BulkResult outcomes={actionData.outcomes} />
        <div className="buttons">
          <ButtonLink href="/referrals">看推荐列表</ButtonLink>
          <ButtonLink kind="secondary" href={back}>
            返回挑人
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={`推荐选中的人到“${position.title}”`} breadcrumbs={breadcrumbs} wide>
      <BulkConfirm name="personId" items={items} submit={`推荐这 ${items.length} 人`} cancelHref={back}>
        <p>{`还招 ${places} 人。每个人单独检查，有一个不行，不影响其他人。推荐以后可以关闭。`}</p>
      </BulkConfirm>
    </Page>
  );
}
