import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { plainDate } from '../../../../kernel/dates.ts';
import ForPerson from './for-person.tsx';
import MyPush from './my-push.tsx';
import Preview from './preview.tsx';
import Runs from './runs.tsx';
import Unsuggested from './unsuggested.tsx';
import WithoutCandidates from './without-candidates.tsx';

const read = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const push = {
  person: { id: 'p1', name: '张小明', wantsWork: true },
  objected: false,
  choice: {
    frequency: 'weekly' as const,
    weekDay: 3,
    size: 4,
    handed: 'phone' as const,
    chosen: { as: 'guardian' as const, at: new Date('2024-06-01T00:00:00Z') },
  },
  said: [
    {
      reason: 'low-wage' as const,
      label: '工资太低',
      texts: ['你说过“工资太低”，所以最高工资不到每月 3100 元的先不推，到 2024年11月29日为止。'],
    },
  ],
  turn: { on: plainDate('2024-06-03'), outcome: 'incomplete' as const, missing: ['abilities'] },
  pushed: [{ id: 'j1', title: '客服专员', open: true, on: plainDate('2024-06-03') }],
};

test('the own page says who chose, what was said, and keeps the ways that can be used apart', () => {
  const ways: ComponentProps<typeof MyPush>['loaderData']['ways'] = [
    { channel: 'email', text: '电子邮件', usable: true, address: 'a***@example.com', on: true },
    { channel: 'sms', text: '短信', usable: false, address: null, on: false },
  ];
  const html = renderToStaticMarkup(
    <MyPush loaderData={{ ...push, ways, quiet: { from: '21:00', to: '07:00' } }} />,
  );
  expect(html).toMatch(/value="email"[^>]*checked=""|checked=""[^>]*value="email"/);
  expect(html).not.toContain('value="sms"');
  expect(html).toContain('<input type="hidden" name="drop" value="low-wage"/>');
  const text = read(html);
  expect(text).toContain('现在的是监护人替本人选的。');
  expect(text).toContain('你说过“工资太低”，所以最高工资不到每月 3100 元的先不推');
  expect(text).toContain('，21:00 到 07:00 不发');
  expect(html).toContain('href="/jobs/j1"');
});

test('the page for the staff speaks of the person, and says what is missing', () => {
  const text = read(renderToStaticMarkup(<ForPerson loaderData={push} />));
  expect(text).toContain('最近一次推送：2024年6月3日：档案不全，缺能力登记。');
  expect(text).toContain('本人说过“工资太低”');
  expect(text).toContain('打电话念给本人听');
});

test('the runs tell how far they are, why nothing was found and by which ways', () => {
  const row = {
    id: 'r1',
    all: 1,
    county: '350102',
    day: plainDate('2024-06-03'),
    place: '福州市鼓楼区',
    started_at: new Date(),
    finished_at: null,
    due: 9,
    looked_at: 4,
    suggested: 10,
    outcomes: {},
    channels: { letter: 2, sms: 1 },
    told: 3,
    failed: 0,
    nothing: [['no-fit', 1]] as [string, number][],
  };
  const regions = [{ value: '350102', text: '鼓楼区' }];
  const data = { total: 1, page: 1, pages: 1, rows: [row], region: '', regions, own: '350102' };
  const text = read(renderToStaticMarkup(<Runs loaderData={data} />));
  expect(text).toContain('正在推，看了 4 人');
  expect(text).toContain('没有合适的在招岗位 1');
  expect(text).toContain('信或电话 2，短信 1');
});

test('a preview says what would be sent, and why nothing would', () => {
  const rows = [
    {
      id: 'p1',
      name: '张*明',
      outcome: 'told' as const,
      missing: [],
      reach: 'letter' as const,
      lines: [{ title: '客服专员', text: '福州市鼓楼区。' }],
    },
    {
      id: 'p2',
      name: '李*红',
      outcome: 'incomplete' as const,
      missing: ['occupations' as const],
      reach: 'account' as const,
      lines: [],
    },
  ];
  const data = { county: '350102', place: '福州市鼓楼区', due: 5, rows };
  const text = read(renderToStaticMarkup(<Preview loaderData={data} />));
  expect(text).toContain('今天该推 5 人。下面是前 2 人。');
  expect(text).toContain('客服专员：福州市鼓楼区。');
  expect(text).toContain('不发：档案不全，缺想做的工作');
});

test('the two lists give the reason and what to do', () => {
  const list = { page: 1, pages: 1, size: 20 as const, total: 1 };
  const person = {
    id: 'p1',
    name: '张小明',
    village: null,
    region: '福州市鼓楼区',
    since: plainDate('2024-01-01'),
    days: 154,
    lookedOn: null,
    missing: ['abilities'],
    reason: 'incomplete' as const,
    note: null,
    mine: false,
    taken: true,
  };
  const shared = { views: [], search: 'reason=incomplete', regions: [] };
  const people = renderToStaticMarkup(
    <Unsuggested
      loaderData={{
        ...shared,
        found: { ...list, days: 30, more: false, rows: [person] },
        region: null,
        mayExport: false,
      }}
    />,
  );
  expect(read(people)).toContain('缺能力登记');
  expect(read(people)).toContain('先把缺的登记上。');
  expect(read(people)).not.toContain('导出名单');
  const position = {
    id: 'j1',
    title: '打字员',
    employer: null,
    region: '福州市鼓楼区',
    reason: 'wage' as const,
    seekers: 14,
    kept_away: 11,
    change: 'wage',
    change_to: '2500',
    brings: 3,
    since: plainDate('2024-06-01'),
    computedOn: plainDate('2024-06-03'),
    changeWords: '最高工资提到每月 2500 元，就有 3 人合适。',
  };
  const positions = renderToStaticMarkup(
    <WithoutCandidates
      loaderData={{
        ...shared,
        found: { ...list, computedOn: plainDate('2024-06-03'), rows: [position] },
        mayLook: true,
      }}
    />,
  );
  expect(read(positions)).toContain('工资不够：看了 14 人，挡住 11 人');
  expect(read(positions)).toContain('2024年6月3日算的');
});
