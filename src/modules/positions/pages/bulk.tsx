import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { ask, formInput } from '../../../platform/doors/form.ts';
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
import { publishPosition } from '../actions/move.ts';
import { messages } from '../messages.ts';
import { positionProcedure } from '../procedure.ts';
import { chosenPositions, MOST_CHOSEN } from '../queries/chosen.ts';

async function chosen(args: LoaderFunctionArgs, ids: string[]) {
  const positions = await ask(args, chosenPositions, { positionIds: ids });
  return positions.map((position) => ({
    ...position,
    name: position.employer === null ? position.title : `${position.title}，${position.employer}`,
  }));
}
type Chosen = Awaited<ReturnType<typeof chosen>>[number];

/** What publishing will meet; the server decides again for each position by itself. */
function outlook({ state, missing }: Chosen): string {
  if (state !== 'draft') return `现在是“${positionProcedure.states[state].title}”，不会再发布。`;
  if (missing.length === 0) return '内容齐全，发布后人人看得到。';
  return `还不能发布：${missing.map((code) => messages[code]?.({}) ?? code).join('')}`;
}

export async function loader(args: LoaderFunctionArgs) {
  const ids = chosenIds(new URL(args.request.url).searchParams.getAll('position'), MOST_CHOSEN);
  const items = (await chosen(args, ids)).map((position): BulkItem => ({
    id: position.id,
    title: position.name,
    href: `/positions/${position.id}`,
    what: outlook(position),
  }));
  return { items };
}

export async function action(args: ActionFunctionArgs): Promise<{ outcomes: BulkOutcome[] }> {
  const positions = await chosen(args, chosenIds((await formInput(args.request))['positionId'], MOST_CHOSEN));
  const answers = await actEach(
    args,
    publishPosition,
    positions.map(({ id }) => ({ positionId: id })),
  );
  const records = positions.map(({ id, name }) => ({ id, title: name, href: `/positions/${id}` }));
  return { outcomes: outcomesOf(records, answers, '已发布。') };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}

/** Publishes several drafts: first what will happen, then what became of each. */
export default function BulkPublish({ loaderData: { items }, actionData }: Props) {
  const breadcrumbs = [{ text: '岗位库', href: '/positions' }];
  if (actionData) {
    return (
      <Page title={`发布结果：${bulkSummary(actionData.outcomes)}`} breadcrumbs={breadcrumbs} wide>
        <BulkResult outcomes={actionData.outcomes} />
        <ButtonLink href="/positions">返回岗位库</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title="发布选中的岗位" breadcrumbs={breadcrumbs} wide>
      <BulkConfirm
        name="positionId"
        items={items}
        submit={`发布这 ${items.length} 个岗位`}
        cancelHref="/positions"
      >
        <p>每个岗位单独检查，有一个不行，不影响其他的。发布以后可以关闭。</p>
      </BulkConfirm>
    </Page>
  );
}
