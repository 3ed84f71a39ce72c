import { Form, TextField, type FieldError } from '../../../ui/index.ts';
import type { QrPicture } from '../../qr.ts';
import { inGroups } from '../../totp.ts';
import { QrCode } from './qr-code.tsx';

export interface SetUpData {
  readonly secret: string;
  readonly picture: QrPicture;
}

/** How to put the secret into an authenticator app, by picture or by typing, and the form for its first code. */
export function SetUpFactor({
  data,
  errors,
}: {
  readonly data: SetUpData;
  readonly errors: readonly FieldError[] | undefined;
}) {
  return (
    <>
      <h2>第 1 步：在手机上添加</h2>
      <p>
        打开手机上的动态码程序，例如“腾讯身份验证器”或者系统自带的密码程序。扫描这个图，或者输入下面的密钥。
      </p>
      <QrCode picture={data.picture} label="动态码密钥的二维码，内容和下面的密钥相同" />
      <p>
        密钥：
        <code>{inGroups(data.secret)}</code>
      </p>
      <p>类型选“基于时间”，6 位数字。没有手机，也可以用电脑上的密码管理器。</p>
      <h2>第 2 步：输入第一个动态码</h2>
      <Form submit="确认" errors={errors}>
        <CodeField />
      </Form>
    </>
  );
}

/** Six digits of the app; pasting and filling in by the browser work. */
export function CodeField({ hint = '6 位数字。可以粘贴。' }: { readonly hint?: string }) {
  return (
    <TextField
      name="code"
      label="动态码"
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      width="medium"
    />
  );
}
