import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm, type ActResult } from '../../doors/form.ts';
import { DescriptionList, Form, Page, StatusTag, type FieldError, type FormValues } from '../../ui/index.ts';
import {
  dropFactor,
  endSessionsOf,
  issueAccountLink,
  setAccountActive,
  unlockAccount,
} from '../actions/keep.ts';
import { assignGrant, prepareGrant, revokeGrant } from '../actions/rights.ts';
import { openAccount } from '../queries/accounts.ts';
import { STATE_WORDS } from './accounts.tsx';
import { AccountActs } from './parts/account-acts.tsx';
import { AccountGrants } from './parts/account-grants.tsx';
import { LinkLetter, letterTo, type Letter } from './parts/link-letter.tsx';
import { RightFields } from './parts/right-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const account = await ask(args, openAccount, { accountId: args.params.id ?? '' });
  return { account, role: doorOf(args).actor.role };
}

/** The address of the letter is that by which the administrator reached this page: where the house is known. */
async function letterOf(args: ActionFunctionArgs): Promise<Letter | { problem: string }> {
  const result = await act(args, issueAccountLink, { accountId: args.params.id });
  if (!result.ok) return { problem: result.problem.message };
  return letterTo(doorOf(args).origin, result.value);
}

interface Refused {
  letter: null;
  errors: FieldError[];
  values: FormValues;
}

/** The act that a button names, each with its own permission. */
function carryOut(
  args: ActionFunctionArgs,
  what: string,
  accountId: string,
  { grantId, right }: { grantId: unknown; right: Record<string, unknown> },
): Promise<ActResult<unknown>> {
  switch (what) {
    case 'close':
    case 'open':
      return act(args, setAccountActive, { accountId, active: what === 'open' });
    case 'revoke':
      return act(args, revokeGrant, { grantId });
    case 'drop-factor':
      return act(args, dropFactor, { accountId });
    case 'end-sessions':
      return act(args, endSessionsOf, { accountId });
    case 'right':
      return doorOf(args).actor.role === 'security_admin'
        ? act(args, assignGrant, { ...right, accountId })
        : act(args, prepareGrant, { ...right, accountId });
    default:
      return act(args, unlockAccount, { accountId });
  }
}

export async function action(args: ActionFunctionArgs): Promise<Response | Refused | { letter: Letter }> {
  const { input, values } = await readForm(args.request);
  const accountId = args.params.id ?? '';
  const back = redirect(`/accounts/${accountId}?done=saved`);
  const { do: what, grantId, ...right } = input;
  if (what === 'letter') {
    const letter = await letterOf(args);
    return 'problem' in letter
      ? { letter: null, errors: [{ field: '', text: letter.problem }], values }
      : { letter };
  }
  const result = await carryOut(args, String(what ?? ''), accountId, { grantId, right });
  return result.ok ? back : { letter: null, ...refusedForm(result.problem, values) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { letter: Letter } | Refused;
}

export default function AccountOpen({ loaderData: { account, role }, actionData }: Props) {
  if (actionData?.letter) {
    const back = { href: `/accounts/${account.id}`, text: '已经打印，返回账号' };
    return <LinkLetter letter={actionData.letter} back={back} />;
  }
  const refused = actionData as Refused | undefined;
  const { text, tone } = STATE_WORDS[account.state];
  return (
    <Page
      title={`账号：${account.displayName}`}
      errors={refused?.errors}
      breadcrumbs={[{ text: '账号', href: '/accounts' }]}
    >
      <DescriptionList
        items={[
          { term: '账号', value: account.name || '还没有，由本人定' },
          { term: '状态', value: <StatusTag tone={tone}>{text}</StatusTag> },
          { term: '动态码', value: account.factor ? '已设置' : '没有设置' },
          { term: '联系方式', value: account.reachable ? '有' : '没有' },
          { term: '现在的登录', value: `${account.sessions} 个` },
          { term: '待审批的身份', value: `${account.waiting} 项` },
        ]}
      />
      {account.own ? (
        <p>这是你自己的账号，要由另一位管理员办理。</p>
      ) : (
        <AccountActs account={account} role={role} />
      )}
      <h2>身份</h2>
      <AccountGrants grants={account.grants} revokes={role === 'security_admin' && !account.own} />
      {!account.own && (
        <>
          <h2>{role === 'security_admin' ? '授予身份' : '申请增加身份'}</h2>
          <Form
            submit={role === 'security_admin' ? '授予' : '提交审批'}
            hidden={{ do: 'right' }}
            values={refused?.values}
            errors={refused?.errors}
          >
            <RightFields />
          </Form>
        </>
      )}
    </Page>
  );
}
