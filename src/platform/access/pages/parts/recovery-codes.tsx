import { Notice, PRODUCT } from '../../../ui/index.ts';
import { inGroups } from '../../totp.ts';

/**
 * The ten codes, shown this once: to be printed or written down. On paper stands what they are for and nothing else: no name
 * and no account, so that who finds the sheet does not know whose door it opens.
 */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section className="recovery" aria-labelledby="recovery-title">
      <h2 id="recovery-title">{PRODUCT}备用码</h2>
      <div className="no-print">
        <Notice tone="warning">备用码只在这里显示一次。请打印或抄下来，和手机分开放。</Notice>
      </div>
      <p>手机丢了或者坏了，用备用码代替动态码登录。每个只能用一次，用过请划掉。</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{inGroups(code)}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
