import type { ReactNode } from 'react';
import { Icon, PRODUCT } from '../../platform/ui/index.ts';
import type { ShellData } from './shell-data.ts';

/** Frame around every page: skip link, header, what was just done, the page itself, footer with help. */
export function Shell({ data, children }: { readonly data: ShellData | null; readonly children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#main">
        跳到主要内容
      </a>
      <Header data={data} />
      <div className="status-region" role="status">
        {data?.flash && <Flash text={data.flash} />}
      </div>
      {children}
      <Footer staff={data?.user?.staff ?? false} sampleData={data?.sampleData ?? false} />
    </>
  );
}

function SampleBanner() {
  return (
    <p className="sample-banner">
      <Icon name="warning" />
      样例数据：这里的人和单位都是编造的。
    </p>
  );
}

/** Takes the focus without script, so that a reader hears first what was done; then the page follows. */
function Flash({ text }: { readonly text: string }) {
  return (
    <p className="flash" tabIndex={-1} autoFocus>
      <Icon name="good" />
      {text}
    </p>
  );
}

function Header({ data }: { readonly data: ShellData | null }) {
  return (
    <header className="header">
      {data?.sampleData && <SampleBanner />}
      <div className="header-row">
        <a className="product" href="/">
          <Mark />
          {PRODUCT}
          <span className="product-line">残疾人就业服务</span>
        </a>
        <ul className="header-links">
          <li>
            <a href="/settings">字号和颜色</a>
          </li>
          {data && <Account user={data.user} />}
        </ul>
      </div>
      {data && data.nav.length > 0 && (
        <nav className="nav" aria-label="主导航">
          <ul>
            {data.nav.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

function Account({ user }: { readonly user: ShellData['user'] }) {
  if (!user) {
    return (
      <li>
        <a href="/sign-in">登录</a>
      </li>
    );
  }
  return (
    <>
      <li className="account">
        <Icon name="person" />
        {user.name}，{user.role}
        {user.region && `，${user.region}`}
      </li>
      <li>
        <form method="post" action="/sign-out">
          <button className="link-button" type="submit">
            退出登录
          </button>
        </form>
      </li>
    </>
  );
}

const PUBLIC_HELP =
  '请带残疾人证，到户籍地或常住地的县（市、区）残联就业服务窗口。可以请家人或村（社区）联络员代你问。';
const STAFF_HELP =
  '不会用，或者账号、权限有问题，请找本单位的系统管理员。业务上拿不准，请问上一级残联就业科。';

/** Whom to ask, at the same place of every page. */
function Footer({ staff, sampleData }: { readonly staff: boolean; readonly sampleData: boolean }) {
  return (
    <footer className="footer">
      <section aria-labelledby="help-title">
        <h2 id="help-title">需要帮助</h2>
        <p>{staff ? STAFF_HELP : PUBLIC_HELP}</p>
      </section>
      {sampleData && (
        <p className="footer-more">
          <a href="/style">界面样式一览</a>
        </p>
      )}
    </footer>
  );
}

/** Three leaves of the banyan; decoration, the name stands beside it. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M16 29V14M16 20c-6 0-10-3-11-9 6 0 10 3 11 9M16 17c5 0 9-3 10-8-5 0-9 3-10 8M16 14c-3-3-3-8 0-11 3 3 3 8 0 11" />
    </svg>
  );
}
