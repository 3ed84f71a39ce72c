import { go, moment, open, reread } from './app.ts';
import { button, buttons, el, notice, paragraph, show } from './dom.ts';
import { dropVisit } from './phone.ts';
import { STATE_WORDS, tag } from './screen-home.ts';
import type { Visit, VisitTaken } from './types.ts';

const PARTS: Readonly<Record<string, string>> = {
  facts: '基本情况',
  abilities: '能力评估',
  need: '就业需求',
};
const RESULTS: Readonly<Record<string, { word: string; tone: string; means: string }>> = {
  counted: { word: '已写进档案', tone: 'good', means: '' },
  beside: {
    word: '记在旁边',
    tone: 'info',
    means: '后来有人登记了新的情况，或者别的来源更可靠。档案以那个为准，你写的也留着。',
  },
  'held-back': {
    word: '等办公室看',
    tone: 'waiting',
    means: '这一部分系统读不懂，办公室会核对。你不用再做什么。',
  },
};

/** Titles of parts; consents are told apart by their order, for their texts went with the list. */
const titleOf = (part: string) => PARTS[part] ?? (part.startsWith('consent ') ? '同意事项' : part);

function outcome({ state, results, repeated }: VisitTaken): HTMLElement {
  if (state === 'stray')
    return notice(
      'warning',
      '这个人已经不在你的地区',
      paragraph('走访完整收下了，还没有写进档案。办公室会处理，你不用再做什么。'),
    );
  const parts = Object.entries(results);
  return el(
    'div',
    {},
    repeated && paragraph('以前已经收到过，只算一次。'),
    parts.length === 0 && paragraph('结果已经记下。'),
    el(
      'ul',
      {},
      parts.map(([part, result]) => {
        const { word, tone, means } = RESULTS[result] ?? { word: result, tone: 'neutral', means: '' };
        return el('li', {}, `${titleOf(part)}：`, tag({ word, tone }), means && el('p', {}, means));
      }),
    ),
  );
}

function visitSection(visit: Visit): HTMLElement {
  const { id, name, state, visitedAt, result, problem } = visit;
  const forget = async () => {
    await dropVisit(id);
    await reread();
    go('sent');
  };
  return el(
    'section',
    {},
    el('h2', {}, name),
    el('p', {}, `${moment(visitedAt)} 走访`, ' ', tag(STATE_WORDS[state])),
    result && outcome(result),
    state === 'refused' && problem && notice('error', '系统没有收下', paragraph(problem.message)),
    state === 'taken'
      ? buttons(button(`从手机里拿掉：${name}`, () => void forget(), 'secondary'))
      : el(
          'p',
          {},
          el('a', { href: `#visit/${id}/` }, state === 'draft' ? `接着写：${name}` : `打开修改：${name}`),
        ),
  );
}

/** What became of each visit, part by part; newest first. */
export function showSent(): void {
  const now = open();
  if (!now) return;
  const visits = now.visits.toReversed();
  show({
    title: '每次走访的结果',
    back: { to: 'home', text: '返回名单' },
    body: [visits.length === 0 && paragraph('还没有走访。'), visits.map(visitSection)],
  });
}
