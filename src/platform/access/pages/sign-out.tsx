import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../doors/form.ts';
import { ConfirmBox, Page } from '../../ui/index.ts';

export function loader(args: LoaderFunctionArgs) {
  return doorOf(args).actor.id === null ? redirect('/') : null;
}

export async function action(args: ActionFunctionArgs) {
  const { cookie } = await doorOf(args).signOut();
  return redirect('/?done=signed-out', { headers: { 'set-cookie': cookie } });
}

export default function SignOut() {
  return (
    <Page title="退出登录">
      <ConfirmBox title="要退出吗？" confirm="退出" cancelHref="/home">
        <p>已经保存的内容不会丢。</p>
      </ConfirmBox>
    </Page>
  );
}
