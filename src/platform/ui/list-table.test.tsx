import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BulkConfirm, BulkResult, bulkSummary, chosenColumns, ListTable, type Column } from './index.ts';

interface Row {
  readonly id: string;
  readonly open: boolean;
}
const columns: Column<Row>[] = [
  { key: 'id', title: '岗位', cell: (row) => row.id },
  { key: 'place', title: '地点', cell: () => '晋江', choice: 'shown' },
  { key: 'note', title: '备注', cell: () => '无', choice: 'hidden' },
];
const keys = (search: string) => chosenColumns(columns, new URLSearchParams(search)).map((c) => c.key);
const list = (
  search: string,
  rows: Row[] = [
    { id: '客服', open: true },
    { id: '保安', open: false },
  ],
) =>
  renderToStaticMarkup(
    <ListTable<Row>
      caption="岗位"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      search={new URLSearchParams(search)}
      page={2}
      pages={9}
      size={20}
      exportLink={{ href: '/export.csv', text: '导出表格' }}
      bulk={{
        action: '/bulk',
        submit: '发布所选',
        name: 'id',
        value: (row) => (row.open ? row.id : null),
        label: (row) => `选${row.id}`,
      }}
    />,
  );

describe('the choice of columns', () => {
  test('what may be left out is shown or hidden until one chooses', () => {
    expect(keys('')).toEqual(['id', 'place']);
    expect(keys('columns=-&columns=note')).toEqual(['id', 'note']);
    expect(keys('columns=-')).toEqual(['id']);
  });

  test('its form keeps the rest of the address, begins at the first page and says what is shown now', () => {
    const out = list('text=%E5%AE%A2&page=2&columns=-&columns=note');
    expect(out).toContain('<input type="hidden" name="text" value="客"/>');
    expect(out).not.toContain('name="page"');
    expect(out).toMatch(
      /name="columns" checked="" value="note"|value="note" checked=""|checked="" name="columns" value="note"/,
    );
  });
});

test('rows a page are links, the present one marked; the page number starts again', () => {
  const out = list('text=a&page=3');
  expect(out).toContain('<a href="?text=a&amp;size=50">每页 50 行</a>');
  expect(out).toContain('<span aria-current="true">现在每页 20 行</span>');
});

describe('several rows at once', () => {
  test('a named box before each row that can be chosen, sent with the form below', () => {
    const out = list('');
    const form = /<form id="([^"]+)"[^>]*action="\/bulk"/.exec(out)?.[1] ?? 'none';
    expect(out).toContain(`<input type="checkbox" form="${form}" name="id" value="客服"/>`);
    expect(out).toContain('<span class="vh">选客服</span>');
    expect(out).not.toContain('选保安');
  });

  test('all of the page are ticked by an address, and unticked again', () => {
    expect(list('page=2')).toContain('<a href="?page=2&amp;all=1">全选本页</a>');
    expect(list('page=2&all=1')).toMatch(/checked=""[^>]*value="客服"|value="客服" checked=""/);
    expect(list('page=2&all=1')).toContain('<a href="?page=2">全不选</a>');
  });

  test('an empty list has nothing to choose', () => {
    expect(list('', [])).not.toContain('全选本页');
  });
});

test('what will happen is listed, and the button says the act', () => {
  const out = renderToStaticMarkup(
    <BulkConfirm
      name="spellId"
      submit="核实这 1 条"
      cancelHref="/spells"
      items={[{ id: 'a', title: '张小明', href: '/spells/a', what: '核实通过' }]}
    >
      <p>核实以后计入。</p>
    </BulkConfirm>,
  );
  expect(out).toContain('<input type="hidden" name="spellId[]" value="a"/>');
  expect(out).toContain('核实这 1 条</button>');
});

test('nothing chosen offers no act', () => {
  const out = renderToStaticMarkup(
    <BulkConfirm name="id" submit="核实" cancelHref="/spells" items={[]}>
      {null}
    </BulkConfirm>,
  );
  expect(out).not.toContain('<button');
  expect(out).toContain('没有选中记录');
});

test('results record by record, the refused first', () => {
  const outcomes = [
    { id: 'a', title: '甲', href: '/a', ok: true, said: '已核实' },
    { id: 'b', title: '乙', href: '/b', ok: false, said: '还缺劳动合同。' },
  ];
  expect(bulkSummary(outcomes)).toBe('1 条办成，1 条没有办成');
  expect(bulkSummary(outcomes.slice(0, 1))).toBe('1 条都办成了');
  const out = renderToStaticMarkup(<BulkResult outcomes={outcomes} />);
  expect(out.indexOf('乙')).toBeLessThan(out.indexOf('甲'));
  expect(out).toContain('还缺劳动合同。');
});
