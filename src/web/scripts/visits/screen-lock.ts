import { go, openWith } from './app.ts';
import { button, buttons, el, notice, paragraph, say, show } from './dom.ts';
import { errorAt, form, secret, typed } from './fields.ts';
import { deviceOf, tryPassphrase, unsentOf, waitLeft } from './phone.ts';

const waitWords = (ms: number) => {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
};

/** Nothing is on this phone yet. */
export function showFirst(): void {
  show({
    title: '没有网络也能走访',
    body: [
      paragraph('有网络时，把走访名单带到手机里。到了村里没有信号，照样填。'),
      paragraph('名单和走访都加密，用你自己定的口令打开。一个星期没有网络也不要紧，有网络了再发送。'),
      buttons(button('带名单走', () => go('take'))),
      el(
        'details',
        { class: 'disclosure' },
        el('summary', {}, '装到手机桌面'),
        el(
          'div',
          { class: 'disclosure-body' },
          paragraph('打开浏览器的菜单，点“添加到主屏幕”。以后从桌面打开就行。'),
        ),
      ),
      el('p', { class: 'link-alone' }, el('a', { href: '/visits/devices' }, '看哪些手机带着名单')),
    ],
  });
}

async function openUp(data: FormData): Promise<void> {
  const now = Date.now();
  const wait = await waitLeft(now);
  if (wait > 0) return showLock(`试错的次数多了。请等 ${waitWords(wait)} 再试。`);
  const passphrase = typed(data, 'passphrase');
  if (passphrase === '') return showLock('请写口令。');
  say('正在打开。');
  const key = await tryPassphrase(passphrase, now);
  if (!key) {
    const next = await waitLeft(Date.now());
    return showLock(next > 0 ? `口令不对。请等 ${waitWords(next)} 再试。` : '口令不对。请再试一次。');
  }
  const { list } = await openWith(key);
  say(list ? '打开了。' : '打开了。名单已经到期清除，没发送的走访还在。');
  go(location.hash.slice(1));
}

/** Asks for the passphrase. */
export async function showLock(error?: string): Promise<void> {
  const [unsent, device] = [await unsentOf(), await deviceOf()];
  show({
    title: '请写口令',
    errors: error ? [errorAt('passphrase', error)] : [],
    body: [
      unsent > 0 && paragraph(`手机里有 ${unsent} 次走访还没有发送。它们都在。`),
      device?.wipe
        ? notice('warning', '要清除这台手机', paragraph('打开以后，先发送没发的走访，再清除。'))
        : null,
      form(
        '打开',
        (data) => void openUp(data),
        secret({
          name: 'passphrase',
          label: '口令',
          hint: '带名单走时你自己定的，不是登录密码。',
          error,
        }),
      ),
      el(
        'details',
        { class: 'disclosure' },
        el('summary', {}, '忘了口令'),
        el(
          'div',
          { class: 'disclosure-body' },
          paragraph('没有人能打开它，我们也不能。先别急，想起来了再试：试错多少次都不会删掉走访。'),
          paragraph('实在想不起来，只能清除，再重新带名单。没有发送的走访就没有了。'),
          el('p', { class: 'link-alone' }, el('a', { href: '#wipe' }, '清除这台手机上的内容')),
        ),
      ),
    ],
  });
}
