import { go, open, openWith } from './app.ts';
import { ask, type Reply } from './door.ts';
import { el, notice, paragraph, say, show, type FieldError } from './dom.ts';
import { choice, errorAt, errorOf, form, secret, select, text, typed } from './fields.ts';
import { SHORTEST, STRENGTH_WORDS, strengthOf } from './passphrase.ts';
import { keepList, setUp } from './phone.ts';
import { hello } from './send.ts';
import type { Choices, TakenList } from './types.ts';

const BACK = { to: 'home', text: '返回' };

/** What to do where the house gave no list. */
export function showNoReply(reply: Exclude<Reply, { kind: 'ok' }>): void {
  const away = reply.kind === 'away';
  show({
    title: reply.kind === 'sign-in' ? '请先登录' : away ? '现在没有网络' : '现在不行',
    back: BACK,
    body: [
      reply.kind === 'sign-in' && [
        paragraph('登录已经到时间了。登录以后回到这里，手机里的内容都还在。'),
        el(
          'p',
          { class: 'link-alone' },
          el('a', { class: 'button button-main', href: '/sign-in?to=/visits/app' }, '去登录'),
        ),
      ],
      away && paragraph('连不上系统。到有信号的地方再试。手机里的内容都还在。'),
      reply.kind === 'no' && notice('error', '系统说', paragraph(reply.message)),
    ],
  });
}

/** Which list: the visits given to oneself, or those of a place. */
export async function showTake(): Promise<void> {
  say('正在问系统。');
  const reply = await ask({ do: 'regions' });
  if (reply.kind !== 'ok') return showNoReply(reply);
  const regions = (reply.value as { value: string; text: string }[]).map(
    ({ value, text: name }) => [value, name] as const,
  );
  showWhich(regions);
}

function showWhich(regions: Choices, empty?: string): void {
  const fetchList = async (data: FormData) => {
    const ofPlace = typed(data, 'which') === 'place';
    const village = typed(data, 'village');
    const place = { region: typed(data, 'region'), ...(village && { village }) };
    say('正在取名单。');
    const reply = await ask({ do: 'list', input: ofPlace ? place : {} });
    if (reply.kind !== 'ok') return showNoReply(reply);
    const list = reply.value as TakenList;
    if (list.visits.length === 0)
      return showWhich(regions, ofPlace ? '这个地方没有等着走访的人。' : '没有派给你的走访。可以按地方选。');
    if (list.campaigns.length > 1) return showCampaigns(list);
    return showGuard(list);
  };
  show({
    title: '带哪些人的名单',
    back: BACK,
    errors: empty ? [errorAt('which', empty)] : [],
    body: [
      form(
        '取名单',
        (data) => void fetchList(data),
        choice({
          name: 'which',
          label: '哪些人',
          error: empty,
          choices: [
            ['mine', '派给我的'],
            ['place', '一个地方的'],
          ],
          chosen: [empty ? 'place' : 'mine'],
        }),
        select({ name: 'region', label: '地方（选“一个地方的”时用）', choices: regions }),
        text({
          name: 'village',
          label: '村（社区）',
          hint: '只要一个村的就写，照档案里的写法。不写就是全部。',
        }),
      ),
      paragraph('一次最多带 200 人。'),
    ],
  });
}

/** Of several campaigns only those that one goes for. */
function showCampaigns(list: TakenList): void {
  const chosen = (data: FormData) => {
    const ids = data.getAll('campaigns');
    const campaigns = list.campaigns.filter(({ id }) => ids.includes(id));
    if (campaigns.length === 0) return showCampaigns(list);
    const visits = list.visits.filter(({ campaignId }) => ids.includes(campaignId));
    showGuard({ ...list, campaigns, visits });
  };
  show({
    title: '带哪次调查的',
    back: BACK,
    headed: true,
    body: [
      form(
        '继续',
        chosen,
        choice({
          name: 'campaigns',
          label: '带哪次调查的',
          heading: true,
          many: true,
          choices: list.campaigns.map(({ id, title }) => [id, title]),
          chosen: list.campaigns.map(({ id }) => id),
        }),
      ),
    ],
  });
}

async function keep(list: TakenList, key: CryptoKey): Promise<void> {
  await keepList(key, list);
  const met = await hello(Date.now());
  await openWith(key);
  if (met.kind === 'no') return showNoReply(met);
  const more = list.more ? '还有更多人，走完这些再来取。' : '';
  say(`带上了 ${list.visits.length} 人的名单。${more}现在没有网络也能用。`);
  go('home');
}

/** The passphrase, once for this phone; a phone that is open keeps its own. */
function showGuard(list: TakenList, errors: readonly FieldError[] = []): void {
  const now = open();
  if (now) return void keep(list, now.key);
  const guard = async (data: FormData) => {
    const passphrase = typed(data, 'passphrase');
    const strength = strengthOf(passphrase);
    if (strength === 'short' || strength === 'weak')
      return showGuard(list, [errorAt('passphrase', STRENGTH_WORDS[strength])]);
    if (passphrase !== typed(data, 'again')) return showGuard(list, [errorAt('again', '两次写的不一样。')]);
    say('正在加密。');
    await keep(list, await setUp(passphrase, Date.now()));
  };
  const first = secret({
    name: 'passphrase',
    label: '定一个口令',
    hint: `至少 ${SHORTEST} 个字。三四个不相干的词最好记，也最难猜。不要用登录密码、生日、电话。`,
    error: errorOf(errors, 'passphrase'),
  });
  const strength = el('p', { class: 'field-hint', 'aria-live': 'polite' });
  first.addEventListener('change', (event) => {
    const { type, value } = event.target as HTMLInputElement;
    if (type !== 'checkbox') strength.textContent = STRENGTH_WORDS[strengthOf(value)];
  });
  first.append(strength);
  show({
    title: '定一个口令',
    back: BACK,
    errors,
    body: [
      paragraph(`名单有 ${list.visits.length} 人，会加密存在这台手机里。打开要用口令。`),
      notice('warning', '请记住口令', paragraph('忘了口令，谁也打不开，没发送的走访就没有了。')),
      form(
        '加密，带走',
        (data) => void guard(data),
        first,
        secret({ name: 'again', label: '再写一次', error: errorOf(errors, 'again') }),
      ),
    ],
  });
}
