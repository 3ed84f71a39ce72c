import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page, SelectField } from '../../../../platform/ui/index.ts';
import { listReservable } from '../reservable.ts';
import { prepareOffering } from '../prepare.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, prepareOffering);
  const chosen = new URL(args.request.url).searchParams.get('position') ?? '';
  return { chosen, found: await ask(args, listReservable, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, prepareOffering, input);
  return result.ok
    ? redirect(`/offerings/${result.value.id}?done=offering-prepared`)
    : { ...refusedForm(result.problem, values), message: result.problem.message };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { message: string };
}

/** Which reserved post is to be offered first; the list is made at once, and nobody is asked before it was looked at. */
export default function NewOffering({ loaderData: { chosen, found }, actionData }: Props) {
  return (
    <Page
      title="先给优先的人"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '优先录用', href: '/offerings' }]}
      lead={<p>先排出名单，看过顺序再开始问。排名单的时候，还不会通知任何人。</p>}
    >
      {found.rule !== null && <p>{`顺序：${found.rule}。不看残疾类别和等级。`}</p>}
      {found.rows.length === 0 ? (
        <p>
          现在没有可以排名单的岗位。登记岗位时选“要先给谁”，岗位就在这里。<a href="/positions">去岗位库</a>
        </p>
      ) : (
        <Form submit="排名单" cancel={{ href: '/offerings' }} {...actionData}>
          <SelectField
            name="positionId"
            label="哪个岗位"
            required
            empty="请选择"
            options={found.rows}
            value={chosen}
          />
        </Form>
      )}
    </Page>
  );
}
