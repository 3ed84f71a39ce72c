import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput, refusedForm } from '../../doors/form.ts';
import { Button, DescriptionList, Page } from '../../ui/index.ts';
import { markRead } from '../actions/mark-read.ts';
import { openNotice } from '../queries/open.ts';
import { when } from './when.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openNotice, { noticeId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const { act: wanted } = await formInput(args.request);
  const read = await act(args, markRead, { noticeId: String(args.params.id) });
  if (!read.ok) return refusedForm(read.problem, {});
  return redirect(wanted === 'go' ? read.value.href : '/notices?done=notice-read');
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** One notice by itself, also on paper. */
export default function NoticePage({ loaderData: notice, actionData }: Props) {
  return (
    <Page
      title={`通知：${notice.title}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '通知', href: '/notices' }]}
    >
      <p>{notice.text}</p>
      {notice.details.length > 0 && (
        <DescriptionList items={notice.details.map(({ label, value }) => ({ term: label, value }))} />
      )}
      <p>通知时间：{when(notice.madeAt)}</p>
      <form method="post" className="buttons">
        <Button name="act" value="go">
          去看看
        </Button>
        {!notice.read && (
          <Button kind="secondary" name="act" value="read">
            标为已读
          </Button>
        )}
      </form>
      <p>想留一张纸的？用浏览器的“打印”。</p>
    </Page>
  );
}
