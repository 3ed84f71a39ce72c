import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { act, ask, refusedForm } from '../../doors/form.ts';
import { ConfirmBox, Page } from '../../ui/index.ts';
import { openStop, stopChannel } from '../actions/stop.ts';

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openStop, { token: tokenOf(args.request) });
}

/** Also answers the one touch of a mail program (RFC 8058), so it asks nothing and sends nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const stopped = await act(args, stopChannel, { token: tokenOf(args.request) });
  return stopped.ok ? { stopped: true as const } : refusedForm(stopped.problem, {});
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}

/** Ends such messages by the link in a mail, without a sign-in. */
export default function Stop({ loaderData: { channel, group }, actionData }: Props) {
  const what = `${group ? `“${group}”的` : ''}${channel}`;
  if (actionData && 'stopped' in actionData) {
    return (
      <Page
        title="已经关掉"
        breadcrumbs={[{ text: '通知', href: '/notices' }]}
        lead={<p>不会再给你发{what}了。</p>}
      >
        <p>通知还在网站里。登录后，可以在“通知设置”里再打开。</p>
      </Page>
    );
  }
  return (
    <Page
      title="不再收这类消息"
      breadcrumbs={[{ text: '通知', href: '/notices' }]}
      errors={actionData?.errors}
    >
      <ConfirmBox title={`不再收${what}？`} confirm="不再收" cancelHref="/">
        <p>关掉以后，网站里仍然看得到通知。以后想收，可以再打开。</p>
      </ConfirmBox>
    </Page>
  );
}
