import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import type { Remedy } from '../../../platform/module/index.ts';
import type { PersonsForPosition } from '../queries/persons-for-position.ts';
import type { PositionsForPerson } from '../queries/positions-for-person.ts';
import ForPerson from './for-person.tsx';
import ForPosition from './for-position.tsx';

const suggestion = {
  score: 6120,
  parts: [{ part: 'occ' as const, name: '职业', points: 60, weight: 35, counts: 2100 }],
  fits: ['和想做的职业是同一小类。'],
  bridged: ['看电脑或手机屏幕有困难，单位提供读屏软件。'],
  confirm: ['还不知道学历。', '还不知道能不能走路，这份工作有时需要。'],
  bridgedBy: ['screen_reader'],
  notAssessed: ['walk'],
  sharedSkills: ['客服'],
  lacks: [
    {
      kind: 'skill' as const,
      keys: ['打字'],
      what: '这个岗位还要会“打字”。',
      how: ['问县（市、区）残联，最近有没有班。'],
      ask: [],
    },
  ],
};
const position = {
  id: 'j1',
  title: '网店客服',
  employer: null,
  place: '泉州市丰泽区',
  form: 'FLEXIBLE_HOURS',
  wage: { low: 3000, high: null },
};
interface Helped {
  remedies: Remedy[];
}
/** Text as it is read, without what only the eye sees. */
const read = (html: string) =>
  html.replace(/<span[^>]*aria-hidden="true"[^>]*>[^<]*<\/span>/g, '').replace(/<[^>]+>/g, '');

test('the page of a person tells why, what to ask, and how to refer', () => {
  const data: PositionsForPerson & Helped = {
    today: plainDate('2024-06-03'),
    objected: false,
    person: { id: 'p1', name: '林小明', wantsWork: null },
    open: 400,
    fitting: 37,
    confirm: ['还不知道学历。'],
    said: [],
    remedies: [
      { for: 'skill', key: null, title: '去培训，可以看看“培训费补贴”', href: '/benefits?for=person' },
    ],
    suggestions: [{ ...suggestion, position }],
    excluded: [{ positionId: 'j2', title: '收银员', saidBy: 'person', reason: null, undoUntil: null }],
  };
  const html = renderToStaticMarkup(<ForPerson loaderData={data} />);
  const text = read(html);
  expect(text).toContain('今天全省有 400 个岗位在招，合适的有 37 个，下面是最合适的 1 个。');
  expect(text).toContain('单位没有登记，泉州市丰泽区，每月 3,000 元起，弹性工时。');
  expect(text).toContain('还没登记想不想工作。');
  expect(text.split('还不知道学历。')).toHaveLength(2);
  expect(html).toContain('href="/recruiting/refer?person=p1&amp;position=j1"');
  expect(text).toContain('收银员，本人说不合适。恢复推荐收银员');
  expect(text).toContain('这个岗位还要会“打字”。问县（市、区）残联，最近有没有班。');
  expect(text).toContain('去培训，可以看看“培训费补贴”。查一查');
  expect(html).toContain('<a href="/benefits?for=person">');
});

test('the page of a position shows masked names and reads them as words', () => {
  const person = {
    id: 'p1',
    name: '林*明',
    spokenName: '林某明',
    sex: 'F' as const,
    age: 34,
    region: '福州市鼓楼区',
  };
  const data: PersonsForPosition & Helped = {
    position,
    open: true,
    fitting: 1,
    confirm: [],
    remedies: [],
    suggestions: [{ ...suggestion, person }],
  };
  const html = renderToStaticMarkup(<ForPosition loaderData={data} />);
  expect(read(html)).toContain('第 1 位：林某明');
  expect(read(html)).toContain('女，34 岁，福州市鼓楼区。');
  expect(html).toContain('href="/recruiting/refer?person=p1&amp;position=j1"');
});

test('a position that is not open finds nobody, and says so', () => {
  const data: PersonsForPosition & Helped = {
    position,
    open: false,
    fitting: 0,
    confirm: [],
    suggestions: [],
    remedies: [],
  };
  expect(read(renderToStaticMarkup(<ForPosition loaderData={data} />))).toContain('这个岗位现在不招人');
});
