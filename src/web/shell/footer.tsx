import type { HelpContacts } from '../../platform/doors/help.ts';

const STAFF_HELP =
  '不会用，或者账号、权限有问题，请找本单位的系统管理员。业务上拿不准，请问上一级残联就业科。';

/** Three ways to ask, so that nobody needs the one that is closed to them. */
function PublicHelp({ help }: { readonly help: HelpContacts }) {
  return (
    <ul className="help-ways">
      <li>
        打字：到<a href={help.writeAt}>{help.writeName}</a>写下你的问题。
      </li>
      <li>
        打电话：<a href={`tel:${help.phone}`}>{help.phone}</a>，{help.phoneName}。
      </li>
      <li>到窗口：带上残疾人证，去县（市、区）残联。可以请家人或村（社区）联络员代你问。</li>
    </ul>
  );
}

/** Whom to ask, at the same place of every page. */
export function Footer({
  staff,
  sampleData,
  help,
  until,
}: {
  readonly staff: boolean;
  readonly sampleData: boolean;
  readonly help: HelpContacts | null;
  /** Time of day until which one stays signed in. */
  readonly until: string | null;
}) {
  return (
    <footer className="footer">
      <section aria-labelledby="help-title">
        <h2 id="help-title">需要帮助</h2>
        {staff || help === null ? <p>{STAFF_HELP}</p> : <PublicHelp help={help} />}
      </section>
      {until !== null && (
        <p>{`登录到 ${until}，你打开新的一页就会延长。过了要再登录；你填的内容会留 30 分钟。`}</p>
      )}
      {sampleData && (
        <p className="footer-more">
          <a href="/style">界面样式一览</a>
        </p>
      )}
    </footer>
  );
}
