import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../doors/form.ts';
import { DescriptionList, Page } from '../../ui/index.ts';
import { ownAccount } from '../queries/own.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, ownAccount, {});
}

type Data = Awaited<ReturnType<typeof loader>>;

export default function Account({ loaderData: own }: { readonly loaderData: Data }) {
  const link = (href: string, text: string) => <a href={href}>{text}</a>;
  return (
    <Page title="我的账号">
      <DescriptionList
        items={[
          { term: '姓名', value: own.displayName },
          { term: '账号', value: own.name },
          { term: '密码', value: link('/account/password', '修改密码') },
          {
            term: '动态码',
            value: (
              <>
                {own.factor ? `已设置，备用码还有 ${own.recoveryLeft} 个。` : '没有设置。'}
                {link('/account/factor', '管理动态码')}
              </>
            ),
          },
          {
            term: '通行密钥',
            value: (
              <>
                {own.passkeys.length} 个。{link('/account/passkeys', '管理通行密钥')}
              </>
            ),
          },
          {
            term: '电子邮箱',
            value: (
              <>
                {own.email ?? '没有填。'} {link('/account/address?channel=email', '修改电子邮箱')}
              </>
            ),
          },
          {
            term: '手机号码',
            value: (
              <>
                {own.phone ?? '没有填。'} {link('/account/address?channel=sms', '修改手机号码')}
              </>
            ),
          },
          { term: '登录', value: link('/account/sessions', '看在哪些地方登录了') },
          { term: '身份', value: link('/account/grants', '看我的身份，换身份') },
        ]}
      />
    </Page>
  );
}
