import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { applyForRecognition } from '../actions/apply.ts';
import { myRecognition } from '../queries/open.ts';
import { ApplyFields, CheckApplication } from './apply-fields.tsx';
import { beforeSending, type ApplyState } from './apply-step.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { kinds: (await ask(args, myRecognition, {})).kinds };
}

export async function action(args: ActionFunctionArgs): Promise<ApplyState | Response> {
  const { input, values } = await readForm(args.request);
  const before = beforeSending(input, values);
  if (before) return before;
  const { step: _step, ...application } = input;
  const result = await act(args, applyForRecognition, application);
  if (result.ok) return redirect('/my/recognition?done=recognition-applied');
  return { checking: false, ...refusedForm(result.problem, values) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ApplyState;
}

const breadcrumbs = [
  { text: '我的首页', href: '/my' },
  { text: '我的认定', href: '/my/recognition' },
];

/** Applying: a few questions, then the answers once more. */
export default function Apply({ loaderData: { kinds }, actionData }: Props) {
  if (actionData?.checking)
    return (
      <Page title="请看一遍再提交" breadcrumbs={breadcrumbs} lead={<p>还没有提交。</p>}>
        <CheckApplication typed={actionData.values} kinds={kinds} />
      </Page>
    );
  return (
    <Page
      title="申请认定为就业困难人员"
      breadcrumbs={breadcrumbs}
      errors={actionData?.errors}
      lead={<p>认定以后，可以优先得到公益性岗位和就业帮扶。说不清的可以不答，工作人员会问你。</p>}
    >
      <Form
        submit="下一步：看一遍"
        cancel={{ href: '/my/recognition' }}
        errors={actionData?.errors}
        values={actionData?.values}
      >
        <ApplyFields kinds={kinds} whose="你" />
      </Form>
    </Page>
  );
}
