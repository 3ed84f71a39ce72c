import { Notice } from '../../../ui/index.ts';
import { inGroups } from '../../totp.ts';

/** The ten codes, shown this once: to be printed or written down. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section aria-labelledby="recovery-title">
      <h2 id="recovery-title">备用码</h2>
      <Notice tone="warning">备用码只在这里显示一次。请打印或抄下来，和手机分开放。</Notice>
      <p>手机丢了或者坏了，用备用码代替动态码登录。每个只能用一次。</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{inGroups(code)}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
