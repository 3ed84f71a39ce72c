import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, mayUse, readForm, refusedForm } from '../../doors/form.ts';
import { DateField, Form, Page, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import { lendGrant } from '../actions/stand-in.ts';
import { ownGrants } from '../queries/own.ts';
import { OFFICERS } from '../roles.ts';
import { grantWords } from './parts/grant-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, lendGrant);
  const { grants } = await ask(args, ownGrants, {});
  return grants
    .filter((grant) => grant.stand_in_for === null && OFFICERS.some((role) => role === grant.role))
    .map((grant) => ({ ...grantWords(doorOf(args).regions, grant), here: grant.here }));
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, lendGrant, input);
  return result.ok ? redirect('/account/grants?done=lent') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function StandIn({ loaderData: grants, actionData }: Props) {
  const here = grants.find((grant) => grant.here) ?? grants[0];
  return (
    <Page
      title="请人代班"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '我的账号', href: '/account' },
        { text: '我的身份', href: '/account/grants' },
      ]}
      lead={<p>代班的人用自己的账号登录，办的事都记在他名下。最多 60 天，随时可以收回。</p>}
    >
      <Form submit="请他代班" cancel={{ href: '/account/grants' }} {...actionData}>
        <RadioGroup
          name="grantId"
          label="代哪个身份"
          value={here?.id}
          options={grants.map(({ id, title, text }) => ({ value: id, text: title, hint: text }))}
        />
        <TextField
          name="accountName"
          label="代班人的账号"
          hint="要是同级或下级的工作人员。"
          spellCheck={false}
          width="medium"
        />
        <DateField name="validFrom" label="从哪天起" />
        <DateField name="validTo" label="到哪天为止" />
        <TextArea name="reason" label="原因" />
      </Form>
    </Page>
  );
}
