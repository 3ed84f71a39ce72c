import { go, lock, open, reread } from './app.ts';
import { button, buttons, notice, paragraph, say, show } from './dom.ts';
import { choice, errorAt, form, typed } from './fields.ts';
import { dropList, unsentOf, wipeAll } from './phone.ts';
import { hello } from './send.ts';

const BACK = { to: 'home', text: '返回' };

async function signOut(): Promise<void> {
  try {
    await fetch('/sign-out', { method: 'POST', body: new URLSearchParams() });
  } catch {
    say('现在没有网络，退不了登录。上了锁，内容打不开。');
    lock();
    return go('home');
  }
  lock();
  say('已退出登录。手机里的内容还在，用口令打开。');
  go('home');
}

/** Signing out takes nothing from the phone, and says so. */
export async function showSignOut(send: () => void): Promise<void> {
  const unsent = await unsentOf();
  show({
    title: '要退出登录吗？',
    back: BACK,
    body: [
      unsent > 0
        ? notice(
            'warning',
            `还有 ${unsent} 次走访没有发送`,
            paragraph('退出以后它们还加密留在这台手机里。下次登录再发送，不会丢。'),
          )
        : paragraph('走访都发送了。名单还加密留在手机里；不要了就清除。'),
      buttons(
        unsent > 0 && open() !== null && button('先发送', send),
        button('退出登录', () => void signOut(), unsent > 0 ? 'secondary' : 'main'),
      ),
    ],
  });
}

async function wipe(all: boolean): Promise<void> {
  if (all) {
    await hello(Date.now(), true);
    await wipeAll();
    lock();
    say('全部清除了。');
  } else {
    await dropList();
    await hello(Date.now());
    await reread();
    say('名单清除了。没发送的走访还在。');
  }
  go('home');
}

/** Asks how much is to go. What was not sent goes only where that was chosen in so many words. */
export async function showWipe(error?: string): Promise<void> {
  const unsent = await unsentOf();
  const chosen = (data: FormData) => {
    const which = typed(data, 'what');
    if (which === '') return void showWipe('请选一个。');
    void wipe(which === 'all');
  };
  const opened = open() !== null;
  show({
    title: '清除这台手机上的内容',
    back: BACK,
    errors: error ? [errorAt('what', error)] : [],
    body: [
      unsent > 0 &&
        notice(
          'warning',
          `还有 ${unsent} 次走访没有发送`,
          paragraph('选“全部清除”，它们就没有了，不能撤销。'),
        ),
      form(
        '清除',
        chosen,
        choice({
          name: 'what',
          label: '清除什么',
          error,
          choices: [
            ...(opened || unsent > 0 ? ([['list', '只清除名单，留着没发送的走访']] as const) : []),
            ['all', unsent > 0 ? `全部清除，没发送的 ${unsent} 次走访也不要了` : '全部清除'],
          ],
          chosen: [],
        }),
      ),
      buttons(button('不清除，返回', () => go('home'), 'secondary')),
    ],
  });
}
