import { formatCount, Icon, PRODUCT } from '../../platform/ui/index.ts';
import { Fold } from './fold.tsx';
import type { NavPart } from './nav.ts';
import { QuickSettings } from './quick-settings.tsx';
import { PLAIN_SETTINGS } from './settings.ts';
import type { ShellData } from './shell-data.ts';

/** Top of every page: the product, who acts, settings in words, the search, where one may go. */
export function Header({ data }: { readonly data: ShellData | null }) {
  return (
    <header className="header">
      {data?.sampleData && (
        <p className="sample-banner">
          <Icon name="warning" />
          样例数据：这里的人和单位都是编造的。
        </p>
      )}
      {data?.user?.actingFor && (
        <p className="acting-banner">
          <Icon name="person" />
          {`你正在代${data.user.actingFor}办事。`}
          <a href="/account/grants">换成办自己的事</a>
        </p>
      )}
      {data?.user?.standsIn && (
        <p className="acting-banner">
          <Icon name="person" />
          {`你在代${data.user.standsIn.lender}的班，${data.user.standsIn.until}。`}
          <a href="/account/grants">换成自己的身份</a>
        </p>
      )}
      <div className="header-row">
        <a className="product" href="/">
          <Mark />
          {PRODUCT}
          <span className="product-line">残疾人就业服务</span>
        </a>
        <QuickSettings settings={data?.settings ?? PLAIN_SETTINGS} />
        {data && !data.user && <a href="/sign-in">登录</a>}
        {data?.search && <SearchBox />}
      </div>
      {data && (data.user || data.nav.length > 0) && (
        <div className="header-folds">
          {data.user && <Account user={data.user} />}
          {data.nav.length > 0 && <Navigation parts={data.nav} />}
        </div>
      )}
      {data?.lacksEasy && data.settings.easy === 'on' && (
        <p className="easy-missing">
          这一页还没有易读版。看不懂？<a href="#help-title">找人帮你</a>
        </p>
      )}
      {data?.backToList && (
        <p className="back-to-list">
          <a href={data.backToList}>
            <Icon name="back" />
            回到刚才的待办
          </a>
        </p>
      )}
    </header>
  );
}

/** Posts, so that a name or number that is looked for never stands in an address. */
function SearchBox() {
  return (
    <form
      className="header-search"
      method="post"
      action="/search"
      role="search"
      aria-label="查找人、单位和岗位"
    >
      <label className="vh" htmlFor="header-search">
        查找人、单位和岗位
      </label>
      <input className="input" id="header-search" name="text" type="search" autoComplete="off" />
      <button className="button button-secondary" type="submit">
        查找<span className="vh">人、单位和岗位</span>
      </button>
    </form>
  );
}

/** A few pages stand in the open everywhere; where there are many, a narrow screen folds them. */
function Navigation({ parts }: { readonly parts: readonly NavPart[] }) {
  const here = parts.flatMap((part) => part.items).find((item) => item.current)?.text;
  return (
    <nav className="nav" aria-label="主导航">
      {parts.length > 1 ? (
        <Fold summary={here ? `菜单，现在：${here}` : '菜单'}>
          <NavParts parts={parts} />
        </Fold>
      ) : (
        <NavParts parts={parts} />
      )}
    </nav>
  );
}

function NavParts({ parts }: { readonly parts: readonly NavPart[] }) {
  return (
    <ul className="nav-parts">
      {parts.map((part) => (
        <li key={part.title ?? ''} className="nav-part">
          {part.title !== null && <span className="nav-title">{part.title}</span>}
          <ul>
            {part.items.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Account({ user }: { readonly user: NonNullable<ShellData['user']> }) {
  const unread = user.unread > 0 ? `（${formatCount(user.unread)} 条没看）` : '';
  return (
    <Fold summary={`我：${user.name}${unread}`}>
      <ul className="header-links">
        <li className="account">
          <Icon name="person" />
          {user.name}，{user.role}
          {user.region && `，${user.region}`}
        </li>
        {user.until && <li className="account">{`登录到 ${user.until}`}</li>}
        <li>
          <a href="/notices">{`通知${unread}`}</a>
        </li>
        <li>
          <a href="/account">我的账号</a>
        </li>
        <li>
          <a href="/account/grants">换身份</a>
        </li>
        <li>
          <form method="post" action="/sign-out">
            <button className="link-button" type="submit">
              退出登录
            </button>
          </form>
        </li>
      </ul>
    </Fold>
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
