import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf, readForm } from '../../doors/form.ts';
import { Form, Page, RadioGroup } from '../../ui/index.ts';
import { stepOn, type RefusedStep } from './parts/enter.ts';
import { grantWords } from './parts/grant-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  const half = await door.halfWay();
  if (half?.stage !== 'grant') throw redirect('/sign-in');
  return half.grants.map((grant) => grantWords(door.regions, grant));
}

export async function action(args: ActionFunctionArgs) {
  const { input } = await readForm(args.request);
  return stepOn(args, { do: 'grant', grantId: String(input.grant ?? '').slice(0, 40) }, 'grant');
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: RefusedStep;
}

export default function SignInGrant({ loaderData: grants, actionData }: Props) {
  const only = grants.length === 1 ? grants[0] : undefined;
  return (
    <Page
      title="登录：选择身份"
      breadcrumbs={[{ text: '登录', href: '/sign-in' }]}
      errors={actionData?.errors}
    >
      <Form submit="进入" errors={actionData?.errors}>
        <RadioGroup
          name="grant"
          label="这次以什么身份办事？"
          hint="进去以后可以随时换。"
          value={only?.id}
          options={grants.map(({ id, title, text }) => ({ value: id, text: title, hint: text }))}
        />
      </Form>
    </Page>
  );
}
