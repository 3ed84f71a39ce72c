import { Button, Form, Notice } from '../../ui/index.ts';

/** Ties a follower of the service account to this account, by a code that one sends in WeChat. */
export function WechatPart({ bound, code }: { readonly bound: boolean; readonly code: string | null }) {
  return (
    <section aria-labelledby="wechat-title">
      <h2 id="wechat-title">微信</h2>
      {code && (
        <Notice tone="success" title="绑定码做好了">
          <p>请在微信里打开服务号，把这 8 个数字发过去：</p>
          <p>
            <strong>{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
          </p>
          <p>10 分钟内有效。发过去以后，刷新这一页。</p>
        </Notice>
      )}
      <p>{bound ? '已经绑定微信。' : '还没有绑定微信。'}</p>
      <Form hidden={{ act: bound ? 'wechat-off' : 'wechat-code' }} label="微信绑定">
        <div className="buttons">
          <Button kind="secondary">{bound ? '解除微信绑定' : '取绑定码'}</Button>
        </div>
      </Form>
    </section>
  );
}
