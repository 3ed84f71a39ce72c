import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page } from '../../../../platform/ui/index.ts';
import { openJob } from '../../../positions/index.ts';
import { sayWish } from '../actions.ts';

const positionOf = (request: Request) => new URL(request.url).searchParams.get('position') ?? '';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, sayWish);
  const { id, title, employer_name } = await ask(args, openJob, { positionId: positionOf(args.request) });
  return { id, title, employer: employer_name };
}

export async function action(args: ActionFunctionArgs) {
  const result = await act(args, sayWish, { positionId: positionOf(args.request) });
  return result.ok ? redirect('/my?done=wished') : refusedForm(result.problem, {});
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** From any position that one has found: one question, and what follows from a yes. */
export default function Want({ loaderData: { id, title, employer }, actionData }: Props) {
  return (
    <Page
      title={`你想去“${title}”吗`}
      breadcrumbs={[{ text: '找工作', href: '/jobs' }]}
      back={{ href: `/jobs/${id}`, text: '返回这个岗位' }}
      errors={actionData?.errors}
      lead={<p>{employer ?? '单位没有登记'}</p>}
    >
      <p>你说想去，工作人员会在 7 天内联系你。你不用打电话。</p>
      <p>单位现在还看不到你的情况。以后不想去了，可以在“我的首页”改。</p>
      <Form submit="想去" cancel={{ href: `/jobs/${id}`, text: '先不说' }} errors={actionData?.errors}>
        {null}
      </Form>
    </Page>
  );
}
