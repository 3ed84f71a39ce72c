import type { LoaderFunctionArgs } from 'react-router';
import { mayUse } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { dayList } from '../../visit/day-list.ts';

export function loader(args: LoaderFunctionArgs): null {
  mayUse(args, dayList);
  return null;
}

/** What stands here until the script takes the page over, and what stays where no script can run. */
export default function VisitApp() {
  return (
    <Page title="没有网络也能走访">
      <link rel="manifest" href="/visits/app.webmanifest" />
      <div data-visits>
        <p>这一页要用浏览器的脚本才能打开：它把名单加密存在手机里，没有网络也能填。</p>
        <p>等了一会儿还是这几句话？可能是浏览器太旧，或者关掉了脚本。换一个新的浏览器再试。</p>
        <p>有网络的时候，不用脚本也能登记走访。</p>
        <p className="link-alone">
          <a href="/surveys">到“调查”里登记</a>
        </p>
        <p className="link-alone">
          <a href="/visits/devices">看哪些手机带着名单</a>
        </p>
      </div>
    </Page>
  );
}
