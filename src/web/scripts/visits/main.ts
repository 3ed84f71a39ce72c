import { go, lock, lockIfIdle, open, reread, routeOf, used } from './app.ts';
import { notice, paragraph, say, show } from './dom.ts';
import { backOff } from './door.ts';
import { deviceOf, dropExpired, hasLock } from './phone.ts';
import { showHome } from './screen-home.ts';
import { showSignOut, showWipe } from './screen-leave.ts';
import { showFirst, showLock } from './screen-lock.ts';
import { showPerson } from './screen-person.ts';
import { showSent } from './screen-sent.ts';
import { showNoReply, showTake } from './screen-take.ts';
import { showVisit } from './screen-visit.ts';
import { hello, obeyed, send, type Sent } from './send.ts';

const MINUTE_MS = 60_000;
let failures = 0;
let again: ReturnType<typeof setTimeout> | undefined;
let sending = false;

async function told({ end, taken, message }: Sent): Promise<void> {
  if (end === 'wiped') {
    lock();
    say('走访都发送了，手机已经按要求清除。');
    return go('home');
  }
  await reread();
  // Somebody who is writing is not led away.
  const writing = ['visit', 'person', 'take'].includes(routeOf(location.hash).route);
  const words = taken > 0 ? `发送了 ${taken} 次走访。` : '';
  if (writing && (end === 'sign-in' || end === 'stopped'))
    return say(`${words}还要登录或者换账号，才能接着发送。`);
  if (end === 'sign-in') return showNoReply({ kind: 'sign-in' });
  if (end === 'stopped') return showNoReply({ kind: 'no', code: '', message: message ?? '' });
  if (end === 'away') {
    failures++;
    const wait = backOff(failures);
    say(`${words}连不上系统，走访都还在。${Math.ceil(wait / 1000)} 秒后自动再试。`);
    again = setTimeout(sendNow, wait);
    return undefined;
  }
  failures = 0;
  say(`${words}看看每次走访的结果。`);
  if (!writing) go('sent');
}

/** A round with the house, one at a time; what fails is tried again by itself while the page is open. */
function sendNow(): void {
  const now = open();
  clearTimeout(again);
  if (!now || sending) return;
  sending = true;
  say('正在发送。');
  send(now.key, (done, of) => say(`正在发送第 ${done} 次，共 ${of} 次。`))
    .then(told)
    .catch(broken)
    .finally(() => (sending = false));
}

function broken(): void {
  show({
    title: '手机存不下了，或者读不出来',
    body: [notice('error', '没有保存', paragraph('请腾出一些空间，再打开这一页。已经保存的内容没有动。'))],
  });
}

/** Screens that a locked phone shows too. */
async function lockedScreen(route: string): Promise<void> {
  if (await hasLock()) return route === 'wipe' ? showWipe() : showLock();
  return route === 'take' ? showTake() : showFirst();
}

async function render(): Promise<void> {
  used();
  const { route, parts } = routeOf(location.hash);
  if (!open()) return lockedScreen(route);
  switch (route) {
    case 'take':
      return showTake();
    case 'person':
      return showPerson(parts);
    case 'visit':
      return showVisit(parts, sendNow);
    case 'sent':
      return showSent();
    case 'wipe':
      return showWipe();
    case 'sign-out':
      return showSignOut(sendNow);
    default:
      return showHome(sendNow);
  }
}
const draw = () => void render().catch(broken);

/** Contact without the passphrase: an order to wipe takes the list at once, and all where nothing waits. */
async function greet(): Promise<void> {
  await dropExpired(Date.now());
  if (!(await deviceOf()) || !navigator.onLine) return;
  await hello(Date.now());
  const before = await deviceOf();
  if (!before?.wipe) return;
  if (await obeyed()) lock();
  await reread();
  draw();
}

function watch(): void {
  window.addEventListener('hashchange', draw);
  window.addEventListener('online', () => {
    failures = 0;
    sendIfWaiting();
  });
  for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, used, { passive: true });
  setInterval(() => {
    if (lockIfIdle()) draw();
  }, MINUTE_MS);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && lockIfIdle()) draw();
  });
}

function sendIfWaiting(): void {
  if (open()?.visits.some(({ state }) => state === 'ready')) sendNow();
}

/** The page's look, for the program on the phone is nobody's page: it wears what the last page of the house wore. */
function wearLook(): void {
  const root = document.documentElement;
  const made = Object.keys(root.dataset).length > 1;
  if (made) localStorage.setItem('zhuye-look', JSON.stringify({ ...root.dataset }));
  else Object.assign(root.dataset, JSON.parse(localStorage.getItem('zhuye-look') ?? '{}'));
  // At a door and on a phone: the large type and the large targets that other pages have for the public.
  root.dataset['audience'] = 'public';
}

async function keepProgram(): Promise<void> {
  await navigator.serviceWorker
    ?.register('/visits/worker.js', { scope: '/visits/app' })
    .catch(() => undefined);
}

function tooOld(): string | null {
  if (!window.isSecureContext) return '这个网址没有加密（https），浏览器不让在手机里存名单。请联系管理员。';
  return 'indexedDB' in window && 'serviceWorker' in navigator
    ? null
    : '这个浏览器太旧。请换一个新的浏览器。';
}

/** Starts the program in this page; in one page at a time, so that two never write the same visit. */
export async function start(): Promise<void> {
  wearLook();
  const problem = tooOld();
  if (problem)
    return show({ title: '没有网络也能走访', body: [notice('error', '用不了', paragraph(problem))] });
  void keepProgram();
  await alone();
  watch();
  draw();
  await greet().catch(broken);
}

const WAIT_MS = 1500;

/** Resolves when this page is the only one that has the program open. */
function alone(): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(
      () =>
        show({
          title: '已经在另一页打开了',
          body: [paragraph('离线走访一次只能开一页。关掉另一页，这里就会打开。')],
        }),
      WAIT_MS,
    );
    void navigator.locks.request('zhuye-visits', () => {
      clearTimeout(late);
      resolve();
      // Held until the page is gone.
      return new Promise<never>(() => undefined);
    });
  });
}
