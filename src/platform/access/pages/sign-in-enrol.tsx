import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf, readForm } from '../../doors/form.ts';
import { ButtonLink, Page } from '../../ui/index.ts';
import { qrPicture } from '../qr.ts';
import { keyUri } from '../totp.ts';
import { cookieHeaders, takeStep } from './parts/enter.ts';
import { RecoveryCodes } from './parts/recovery-codes.tsx';
import { SetUpFactor, type SetUpData } from './parts/set-up.tsx';

/**
 * Null after the factor was set up: the answer to the form shows the recovery codes instead. A page that answers a form is
 * loaded under the form's headers; whoever merely comes by is sent to where the way begins.
 */
export async function loader(args: LoaderFunctionArgs): Promise<SetUpData | null> {
  const half = await doorOf(args).halfWay();
  if (half?.secret) return { secret: half.secret, picture: qrPicture(keyUri(half.secret, half.name)) };
  if (args.request.headers.has('content-type')) return null;
  throw redirect(half?.stage === 'grant' ? '/sign-in/grant' : '/sign-in');
}

export async function action(args: ActionFunctionArgs) {
  const { input } = await readForm(args.request);
  const taken = await takeStep(args, { do: 'enrol', code: String(input.code ?? '').slice(0, 60) }, 'code');
  if ('errors' in taken) return { errors: taken.errors, recovery: null };
  return data({ errors: undefined, recovery: taken.recovery ?? [] }, { headers: cookieHeaders(taken) });
}

interface Props {
  readonly loaderData: SetUpData | null;
  readonly actionData?: { errors?: { field: string; text: string }[]; recovery: string[] | null };
}

export default function SignInEnrol({ loaderData, actionData }: Props) {
  if (actionData?.recovery) {
    return (
      <Page
        title="登录：保存备用码"
        breadcrumbs={[{ text: '登录', href: '/sign-in' }]}
        lead={<p className="no-print">动态码设置好了。以后每次登录都要用。</p>}
      >
        <RecoveryCodes codes={actionData.recovery} />
        <p className="no-print">
          <ButtonLink href="/sign-in/grant">我已经保存，继续登录</ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title="登录：设置动态码"
      breadcrumbs={[{ text: '登录', href: '/sign-in' }]}
      errors={actionData?.errors}
      lead={<p>你的账号能看到别人的资料，所以除了密码，还要动态码。只需要设置一次。</p>}
    >
      {loaderData && <SetUpFactor data={loaderData} errors={actionData?.errors} />}
    </Page>
  );
}
