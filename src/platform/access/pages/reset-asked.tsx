import { ButtonLink, Page } from '../../ui/index.ts';

/** The same for every name: it tells nobody whether there is such an account. */
export default function ResetAsked() {
  return (
    <Page
      title="请查收链接"
      breadcrumbs={[
        { text: '登录', href: '/sign-in' },
        { text: '忘记密码', href: '/reset' },
      ]}
      lead={<p>如果有这个账号，而且留了电子邮箱或手机，链接已经发出，1 小时内有效。</p>}
    >
      <p>没有收到，请先看看垃圾邮件。还是没有，请找本单位的系统管理员，或者当地残联的就业服务窗口。</p>
      <ButtonLink href="/sign-in">返回登录</ButtonLink>
    </Page>
  );
}
