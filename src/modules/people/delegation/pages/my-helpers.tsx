import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { DateField, Form, Page, RadioGroup, TextField, optionsOf } from '../../../../platform/ui/index.ts';
import { nameHelper, revokeDelegation } from '../actions.ts';
import { openMyHelpers } from '../queries.ts';
import { MAY_WORDS } from '../words.ts';
import { HelperList, NewCode } from './helper-list.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openMyHelpers, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { intent, ...given } = input;
  if (intent === 'revoke') {
    const ended = await act(args, revokeDelegation, given);
    return ended.ok ? redirect('/my/helpers?done=delegation-revoked') : refusedForm(ended.problem, values);
  }
  const named = await act(args, nameHelper, given);
  if (!named.ok) return refusedForm(named.problem, values);
  return { errors: [], values: {}, code: named.value.code, label: String(input.label) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { code?: string; label?: string };
}

export default function MyHelpers({ loaderData: { delegations }, actionData }: Props) {
  return (
    <Page
      title="谁能帮我"
      errors={actionData?.errors}
      lead={
        <p>
          你可以请家人、朋友帮你看、帮你办。他用自己的账号，不用你的密码。他做了什么，你都能看到，随时能停。
        </p>
      }
    >
      {actionData?.code && <NewCode code={actionData.code} label={actionData.label ?? ''} />}
      <section>
        <h2>现在谁能帮我</h2>
        <HelperList delegations={delegations} mayEndGuardians={false} />
        <p className="link-alone">
          <a href="/my/access">看看他们做了什么</a>
        </p>
      </section>
      <section>
        <h2>请一个人帮我</h2>
        <Form submit="请他帮忙" values={actionData?.values} errors={actionData?.errors}>
          <TextField name="label" label="怎么称呼他" hint="例如：妈妈、小林。" required />
          <RadioGroup
            name="may"
            label="他能做什么"
            hint="不管选哪个，他都不能替你同意事情，也不能再请别人。"
            required
            options={optionsOf(MAY_WORDS)}
          />
          <DateField name="validTo" label="到哪一天为止" optional hint="不填就一直有效，到你停掉为止。" />
        </Form>
      </section>
    </Page>
  );
}
