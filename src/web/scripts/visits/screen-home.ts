import { go, lock, moment, open, type Opened } from './app.ts';
import { button, buttons, el, notice, paragraph, show, type Children } from './dom.ts';
import { text } from './fields.ts';
import { deviceOf, leavesAt } from './phone.ts';
import type { DayVisit, Visit } from './types.ts';

/** Words and tone of a visit's state. */
export const STATE_WORDS: Record<Visit['state'], { word: string; tone: string }> = {
  draft: { word: '没写完', tone: 'draft' },
  ready: { word: '等着发送', tone: 'waiting' },
  refused: { word: '没收下，要改', tone: 'bad' },
  taken: { word: '已收下', tone: 'good' },
};

export const tag = ({ word, tone }: { word: string; tone: string }) =>
  el('span', { class: `tag tag-${tone}` }, word);

const same = (one: { campaignId: string; personId: string; second: boolean }) =>
  `${one.campaignId} ${one.personId} ${one.second}`;

function personLine(person: DayVisit, visits: readonly Visit[]): HTMLElement {
  const visit = visits.findLast((one) => same(one) === same(person));
  const { sex, age, second, outcome } = person;
  const to =
    visit && visit.state !== 'taken'
      ? `visit/${visit.id}/`
      : `person/${person.campaignId}/${person.personId}/${Number(second)}`;
  return el(
    'li',
    { 'data-words': `${person.name}${person.village ?? ''}` },
    el('p', { class: 'link-alone' }, el('a', { href: `#${to}` }, person.name)),
    el('p', {}, `${sex === 'M' ? '男' : '女'}，${age} 岁${person.phone ? `，电话 ${person.phone}` : ''}`),
    el(
      'p',
      {},
      second && tag({ word: '复访', tone: 'info' }),
      outcome === 'away' && tag({ word: '上次不在家', tone: 'neutral' }),
      visit && tag(STATE_WORDS[visit.state]),
    ),
  );
}

/** People by village, with a box that narrows them as one types. */
function people({ list, visits }: Opened): Children {
  if (!list) return [paragraph('手机里现在没有名单。有网络时可以再取。')];
  const villages = new Map<string, DayVisit[]>();
  for (const person of list.visits) {
    const place = person.village ?? person.region;
    villages.set(place, [...(villages.get(place) ?? []), person]);
  }
  const sections = [...villages].map(([village, found]) =>
    el(
      'section',
      {},
      el('h2', {}, `${village}（${found.length} 人）`),
      el(
        'ul',
        {},
        found.map((person) => personLine(person, visits)),
      ),
    ),
  );
  const find = text({ name: 'find', label: '找人', hint: '写姓名或村名里的字。' });
  find.addEventListener('input', (event) => {
    const words = (event.target as HTMLInputElement).value.trim();
    for (const section of sections) {
      const lines = [...section.querySelectorAll('li')];
      for (const line of lines) line.hidden = !line.dataset['words']?.includes(words);
      section.hidden = lines.every((line) => line.hidden);
    }
  });
  return [list.visits.length > 8 && find, sections];
}

function waiting({ visits }: Opened): Children {
  const count = (state: Visit['state']) => visits.filter((one) => one.state === state).length;
  const [ready, drafts, refused, taken] = [count('ready'), count('draft'), count('refused'), count('taken')];
  const parts = [
    ready > 0 && `${ready} 次等着发送`,
    drafts > 0 && `${drafts} 次没写完`,
    refused > 0 && `${refused} 次要改`,
    taken > 0 && `${taken} 次已收下`,
  ].filter(Boolean);
  return [
    parts.length > 0 && paragraph(`手机里的走访：${parts.join('，')}。`),
    visits.length > 0 && el('p', { class: 'link-alone' }, el('a', { href: '#sent' }, '看每次走访的结果')),
  ];
}

/** Lists what is to do and what waits. `send`: the round with the house. */
export async function showHome(send: () => void): Promise<void> {
  const now = open();
  if (!now) return;
  const device = await deviceOf();
  const { list, visits } = now;
  const leaves = device && list ? moment(leavesAt(device)) : null;
  show({
    title: '离线走访',
    body: [
      device?.wipe
        ? notice(
            'warning',
            '要清除这台手机',
            paragraph('有人要求清除这台手机上的名单。没写完的走访，请写完发送，或者删掉。然后它会自动清除。'),
          )
        : null,
      list &&
        paragraph(
          `名单是 ${moment(list.asOf)} 取的。${leaves ? `到 ${leaves} 还没有联网，名单会自动清除，走访不会。` : ''}`,
        ),
      waiting(now),
      buttons(
        visits.some(({ state }) => state === 'ready' || state === 'refused') && button('现在发送', send),
        button(
          '上锁',
          () => {
            lock();
            go('home');
          },
          'secondary',
        ),
      ),
      people(now),
      el('h2', {}, '这台手机'),
      el(
        'ul',
        {},
        el('li', { class: 'link-alone' }, el('a', { href: '#take' }, list ? '重新取名单' : '取名单')),
        el('li', { class: 'link-alone' }, el('a', { href: '#sign-out' }, '退出登录')),
        el('li', { class: 'link-alone' }, el('a', { href: '#wipe' }, '清除这台手机上的内容')),
        el(
          'li',
          { class: 'link-alone' },
          el('a', { href: '/visits/devices' }, '看哪些手机带着名单（要网络）'),
        ),
      ),
    ],
  });
}
