import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  BackLink,
  BarList,
  Button,
  ButtonLink,
  ConfirmBox,
  DescriptionList,
  Disclosure,
  Figure,
  Filters,
  Masked,
  Notice,
  OfflineState,
  Progress,
  StatusTag,
  Steps,
  Tabs,
  TextField,
  Timeline,
} from './index.ts';

const html = (element: ReactElement) => renderToStaticMarkup(element);

test('a button sends, a link goes', () => {
  expect(
    html(
      <Button name="do" value="send">
        提交
      </Button>,
    ),
  ).toBe('<button class="button button-main" type="submit" value="send" name="do">提交</button>');
  expect(
    html(
      <ButtonLink kind="secondary" href="/people">
        返回
      </ButtonLink>,
    ),
  ).toBe('<a class="button button-secondary" href="/people">返回</a>');
  expect(html(<BackLink href="/people" />)).toContain('返回');
});

test('states have a word and a picture that is not read', () => {
  for (const tone of ['good', 'waiting', 'bad', 'info', 'draft', 'neutral'] as const) {
    const out = html(<StatusTag tone={tone}>待核实</StatusTag>);
    expect(out).toMatch(/<svg[^>]*aria-hidden="true"/);
    expect(out).toContain('待核实');
  }
});

test.each([
  ['info', '说明'],
  ['success', '完成'],
  ['warning', '注意'],
  ['error', '有问题'],
] as const)('a notice of tone %s says %s', (tone, word) => {
  expect(html(<Notice tone={tone}>内容</Notice>)).toContain(word);
});

test('a change link says what it changes', () => {
  const out = html(<DescriptionList items={[{ term: '出生日期', value: null, change: { href: '/x' } }]} />);
  expect(out).toContain('<a href="/x">修改<span class="vh">出生日期</span></a>');
  expect(out).toContain('未填写');
});

test('a masked number shows stars and reads words', () => {
  const out = html(<Masked shown="张*明" spoken="张某明" />);
  expect(out).toContain(
    '<span class="masked-shown" aria-hidden="true">张*明</span><span class="vh">张某明</span>',
  );
});

test('a figure groups its digits and opens to its rows', () => {
  expect(html(<Figure label="新增就业" value={12345} unit="人" href="/rows" />)).toMatch(
    /<a href="\/rows">.*12,345.*人/,
  );
  expect(html(<Figure label="新增就业" value={3} />)).not.toContain('<a');
});

describe('bars', () => {
  const bars = (values: number[]) =>
    html(
      <BarList
        title="泉州最多"
        columns={['地区', '人数']}
        bars={values.map((value, n) => ({ label: `地区${n}`, value }))}
      />,
    );

  test('start at zero and are as long as their share of the longest', () => {
    expect([...bars([400, 100, 0]).matchAll(/rect width="([\d.]+)"/g)].map((m) => m[1])).toEqual([
      '100',
      '25',
      '0',
    ]);
  });

  test('all zero draws nothing', () => {
    expect(bars([0, 0])).not.toMatch(/NaN|Infinity/);
  });

  test('the numbers stand beside the bars', () => {
    expect(bars([1234])).toContain('<td class="numeric">1,234</td>');
  });
});

test('the tab of this page is marked', () => {
  const out = html(
    <Tabs
      label="档案"
      tabs={[
        { text: '概况', href: '/a', current: true },
        { text: '服务', href: '/b', count: 3 },
      ]}
    />,
  );
  expect(out).toContain('<a href="/a" aria-current="page">概况</a>');
  expect(out).toContain('（3）');
});

test('progress says in words how far it is, also while the total is unknown', () => {
  const known = html(
    <Progress label="导入" value={3} max={12} text="已处理 3 行，共 12 行。" refreshHref="/x" />,
  );
  expect(known).toMatch(/<progress aria-labelledby="[^"]+" max="12" value="3">已处理 3 行/);
  expect(html(<Progress label="导入" value={null} max={1} text="正在读文件。" />)).not.toMatch(
    /<progress[^>]*value=/,
  );
});

test('steps say which one it is', () => {
  const out = html(<Steps steps={['上传', '核对', '完成']} current={2} />);
  expect(out).toContain('第 2 步，共 3 步');
  expect(out).toContain('<li aria-current="step">核对</li>');
  expect(out).toContain('上传<span class="steps-done">（已完成）</span>');
});

test('filters are a GET form, each chosen one can be taken away, and the finding is a heading', () => {
  const out = html(
    <Filters
      found="共 12 个岗位"
      values={{ word: '客服' }}
      chips={[{ text: '泉州', without: '?word=%E5%AE%A2' }]}
      clearHref="?"
      hidden={{ sort: 'wage' }}
    >
      <TextField name="word" label="关键词" />
    </Filters>,
  );
  expect(out).toMatch(/<form[^>]*method="get"/);
  expect(out).toContain('<h2 class="filters-found">共 12 个岗位，已选：泉州</h2>');
  expect(out).toMatch(
    /<form method="get"><input type="hidden" name="word" value="客"\/><button class="chip" type="submit">移除“泉州”/,
  );
  expect(out).toContain('<input type="hidden" name="sort" value="wage"/>');
  expect(out).toContain('value="客服"');
});

test('a field in the filters and a field in a form of the page do not share an id', () => {
  const out = html(
    <Filters found="共 1 人">
      <TextField name="text" label="姓名" />
    </Filters>,
  );
  expect(out).toContain('for="filter-text"');
  expect(out).toContain('id="filter-text"');
});

test('asking again: the verb is on the button, and there is a way out', () => {
  const out = html(
    <ConfirmBox title="撤销这次导入？" confirm="撤销导入" cancelHref="/imports" hidden={{ id: '7' }}>
      <p>之后可以再导入。</p>
    </ConfirmBox>,
  );
  expect(out).toMatch(/<form method="post">.*name="id" value="7".*撤销导入.*href="\/imports"/);
});

test('a timeline tells dates to machines and people', () => {
  const out = html(
    <Timeline
      label="经历"
      items={[{ key: '1', date: '2024-03-01', when: '2024年3月1日', title: '上班', source: '企业上报' }]}
    />,
  );
  expect(out).toContain('<time dateTime="2024-03-01">2024年3月1日</time>');
  expect(out).toContain('来源：企业上报');
});

test('more for who wants it, open when asked', () => {
  expect(html(<Disclosure summary="为什么问">因为</Disclosure>)).toContain(
    '<details class="disclosure"><summary>为什么问</summary>',
  );
  expect(
    html(
      <Disclosure summary="为什么问" open>
        因为
      </Disclosure>,
    ),
  ).toContain('<details class="disclosure" open="">');
});

test('without network: what is missing, how old the rest is, what to do', () => {
  const out = html(<OfflineState what="新的岗位" since="2024年6月3日 10:20" />);
  expect(out).toContain('现在没有网络，看不到新的岗位。');
  expect(out).toContain('2024年6月3日 10:20 的内容');
  expect(html(<OfflineState what="岗位" />)).not.toContain('你看到的是');
});
