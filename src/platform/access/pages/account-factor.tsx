import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import { ButtonLink, Form, Page, type FieldError } from '../../ui/index.ts';
import { confirmOwnFactor, renewOwnRecovery } from '../actions/own.ts';
import { qrPicture } from '../qr.ts';
import { ownAccount, ownFactorSetUp } from '../queries/own.ts';
import { keyUri } from '../totp.ts';
import { RecoveryCodes } from './parts/recovery-codes.tsx';
import { CodeField, SetUpFactor, type SetUpData } from './parts/set-up.tsx';

/** `setUp` is null where a factor counts already; its recovery codes may be renewed then. */
export async function loader(args: LoaderFunctionArgs): Promise<{ setUp: SetUpData | null; left: number }> {
  const { factor, recoveryLeft: left } = await ask(args, ownAccount, {});
  if (factor) return { setUp: null, left };
  const { name, secret } = await ask(args, ownFactorSetUp, {});
  return { setUp: secret ? { secret, picture: qrPicture(keyUri(secret, name)) } : null, left };
}

export async function action(args: ActionFunctionArgs) {
  const { input } = await readForm(args.request);
  const operation = input.do === 'renew' ? renewOwnRecovery : confirmOwnFactor;
  const result = await act(args, operation, { code: input.code ?? '' });
  if (result.ok) return { errors: undefined, recovery: result.value.recovery };
  return { errors: refusedForm(result.problem, {}).errors, recovery: null };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { errors?: FieldError[]; recovery: string[] | null };
}

const CRUMBS = [{ text: '我的账号', href: '/account' }];

export default function AccountFactor({ loaderData: { setUp, left }, actionData }: Props) {
  if (actionData?.recovery) {
    return (
      <Page title="保存备用码" breadcrumbs={CRUMBS}>
        <RecoveryCodes codes={actionData.recovery} />
        <p className="no-print">
          <ButtonLink href="/account">我已经保存</ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title="管理动态码"
      errors={actionData?.errors}
      breadcrumbs={CRUMBS}
      lead={
        <p>
          {setUp
            ? '设置以后，登录时除了密码，还要动态码。这样更安全。'
            : `动态码已经设置。备用码还有 ${left} 个。`}
        </p>
      }
    >
      {setUp ? (
        <SetUpFactor data={setUp} errors={actionData?.errors} />
      ) : (
        <>
          <h2>换一组备用码</h2>
          <p>旧的备用码会马上作废。</p>
          <Form submit="换一组备用码" hidden={{ do: 'renew' }} errors={actionData?.errors}>
            <CodeField />
          </Form>
          <p>换了手机，请找本单位的安全保密管理员重设动态码。</p>
        </>
      )}
    </Page>
  );
}
