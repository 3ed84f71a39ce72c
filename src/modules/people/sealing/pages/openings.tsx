import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { act, ask, formInput } from '../../../../platform/doors/form.ts';
import { Button, EmptyState, Notice, Page } from '../../../../platform/ui/index.ts';
import { decideOpening } from '../opening.ts';
import { listOpenings } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { openings: await ask(args, listOpenings, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const result = await act(args, decideOpening, await formInput(args.request));
  return result.ok ? redirect('/seal-openings?done=opening-decided') : { problem: result.problem.message };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { problem: string };
}

const STATE = { waiting: '等你决定', allowed: '已同意', refused: '没有同意' } as const;

export default function Openings({ loaderData: { openings }, actionData }: Props) {
  return (
    <Page
      title="封存档案的查看申请"
      lead={<p>理由充分才同意。同意后，申请的人 7 天内能看这一份，每次查看都有记录。</p>}
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      {openings.length === 0 && <EmptyState title="没有申请" />}
      {openings.map((opening, i) => (
        <section key={opening.id}>
          <h2>{`第 ${i + 1} 个：${opening.officer}，${formatDateZh(opening.askedOn)}申请`}</h2>
          <p>{`理由：${opening.reason}`}</p>
          <p>
            {STATE[opening.state]}
            {opening.until ? `，到 ${formatDateZh(plainDate(opening.until))}为止。` : '。'}
          </p>
          {opening.state === 'waiting' && (
            <form method="post">
              <input type="hidden" name="openingId" value={opening.id} />
              <div className="buttons">
                <Button name="decision" value="allowed">{`同意第 ${i + 1} 个`}</Button>
                <Button name="decision" value="refused" kind="secondary">{`不同意第 ${i + 1} 个`}</Button>
              </div>
            </form>
          )}
        </section>
      ))}
    </Page>
  );
}
