import { ButtonLink, Notice, Page, type Crumb } from '../../../ui/index.ts';
import { qrPicture, type QrPicture } from '../../qr.ts';
import { momentWords } from '../../../../kernel/moment.ts';
import { QrCode } from './qr-code.tsx';

export interface Letter {
  readonly kind: 'invitation' | 'reset';
  readonly href: string;
  readonly expiresAt: string;
  readonly displayName: string;
  readonly picture: QrPicture;
  /** The e-mail address, masked, to which the same link went; null where there is none. */
  readonly mailedTo: string | null;
}

/** What a letter is made of: a link that was just issued, told once. */
interface IssuedLink extends Pick<Letter, 'displayName' | 'mailedTo'> {
  readonly kind?: Letter['kind'];
  readonly token: string;
  readonly expiresAt: Date | string;
}

/** The letter with a link, an invitation unless told; its address is that by which the office reached the page: there the house is known. */
export function letterTo(origin: string, { kind = 'invitation', token, ...link }: IssuedLink): Letter {
  const href = `${origin}/${kind === 'invitation' ? 'join' : 'reset'}/${token}`;
  const expiresAt = new Date(link.expiresAt).toISOString();
  const { displayName, mailedTo } = link;
  return { kind, href, expiresAt, displayName, mailedTo, picture: qrPicture(href) };
}

/** A page to print and hand over: who has no e-mail gets in all the same. It is shown once. */
export function LinkLetter({
  letter,
  back,
  breadcrumbs = [{ text: '账号', href: '/accounts' }],
}: {
  readonly letter: Letter;
  readonly back: { readonly href: string; readonly text: string };
  /** Pages above; the list of accounts unless told. */
  readonly breadcrumbs?: readonly Crumb[];
}) {
  const joins = letter.kind === 'invitation';
  return (
    <Page title={`给${letter.displayName}的${joins ? '邀请信' : '重设密码信'}`} breadcrumbs={breadcrumbs}>
      {/* To whoever prints it; the letter itself speaks to its reader alone. */}
      <div className="no-print">
        <Notice tone="warning">这封信只在这里显示一次。请现在打印，亲手交给本人。</Notice>
      </div>
      {letter.mailedTo !== null && (
        <p className="no-print">{`同一个链接也发到了邮箱 ${letter.mailedTo}。邮件可能收不到，信还是要交。`}</p>
      )}
      <p>{letter.displayName}，你好。</p>
      <p>
        {joins
          ? '请用手机扫描下面的图，或者在浏览器里输入下面的网址，给自己设账号和密码。'
          : '请用手机扫描下面的图，或者在浏览器里输入下面的网址，设一个新密码。'}
      </p>
      <p>链接只能用一次，到 {momentWords(letter.expiresAt)} 为止有效。请不要给别人看。</p>
      <QrCode picture={letter.picture} label="链接的二维码，内容和下面的网址相同" />
      <p style={{ overflowWrap: 'anywhere' }}>
        <code>{letter.href}</code>
      </p>
      {joins && <p>工作人员第一次登录时，还要设置动态码，请准备一部手机。</p>}
      <div className="buttons">
        <ButtonLink href={back.href}>{back.text}</ButtonLink>
      </div>
    </Page>
  );
}
