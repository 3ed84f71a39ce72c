import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../doors/form.ts';
import { Button, DataTable, Notice, Page } from '../../ui/index.ts';
import { ownPath } from '../keep.ts';
import { myViews, removeView, saveView } from '../views.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { views: await ask(args, myViews, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { step, ...input } = await formInput(args.request);
  if (step === 'remove') {
    const result = await act(args, removeView, input);
    return result.ok ? redirect('/views?done=view-removed') : { problem: result.problem.message };
  }
  const result = await act(args, saveView, { query: '', ...input });
  if (!result.ok) return { problem: result.problem.fields[0]?.message ?? result.problem.message };
  const list = ownPath(String(input['list'])) ?? '/home';
  const { query } = result.value;
  return redirect(`${list}?${query}${query && '&'}done=view-saved`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { problem: string };
}
type View = Props['loaderData']['views'][number];

/** The reader's own views of all lists, to open and to delete. */
export default function Views({ loaderData: { views }, actionData }: Props) {
  return (
    <Page title="保存的视图" lead={<p>视图只有你自己看得到。要加一个，请在列表页面保存。</p>}>
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <DataTable<View>
        caption="保存的视图"
        captionHidden
        rows={views}
        rowKey={(view) => `${view.list} ${view.name}`}
        empty="还没有保存的视图。"
        columns={[
          {
            key: 'name',
            title: '名称',
            cell: (view) => <a href={`${view.list}?${view.query}`}>{view.name}</a>,
          },
          {
            key: 'remove',
            title: '删除',
            cell: (view) => (
              <form method="post">
                <input type="hidden" name="step" value="remove" />
                <input type="hidden" name="list" value={view.list} />
                <input type="hidden" name="name" value={view.name} />
                <Button kind="secondary">
                  删除<span className="vh">“{view.name}”</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Page>
  );
}
