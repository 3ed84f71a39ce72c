import {
  BulkConfirm,
  BulkResult,
  bulkSummary,
  ListTable,
  RegionTree,
  sortOf,
  type Column,
} from '../../../platform/ui/index.ts';
import { SavedViews } from '../../../platform/lists/pages/saved-views.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly form: string;
  readonly days: number;
}
const ROWS: readonly Row[] = [
  { id: 'a', name: '张小明', form: '灵活就业', days: 9 },
  { id: 'b', name: '李小红', form: '按比例就业', days: 4 },
];
const OUTCOMES = [
  { id: 'a', title: '张小明', href: '/style?spell=a', ok: true, said: '核实通过。' },
  { id: 'b', title: '李小红', href: '/style?spell=b', ok: false, said: '材料还不够，还缺劳动合同。' },
];

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    { key: 'name', title: '姓名', cell: (row) => <a href={`/style?spell=${row.id}`}>{row.name}</a> },
    { key: 'form', title: '就业形式', choice: 'shown', cell: (row) => row.form },
    {
      key: 'days',
      title: '等了几天',
      choice: 'shown',
      numeric: true,
      sort: sortOf(search, 'days'),
      cell: (row) => `${row.days} 天`,
    },
  ];
}

/** A list of staff, several rows at once, and the choice of a region. */
export function ListSamples({ search }: { readonly search: string }) {
  const asked = new URLSearchParams(search);
  return (
    <>
      <h2>列表</h2>
      <SavedViews
        list="/style"
        views={[{ list: '/style', name: '等得最久', query: 'sort=-days' }]}
        search={asked}
      />
      <ListTable<Row>
        caption="等待核实的就业"
        columns={columns(asked)}
        rows={ROWS}
        rowKey={(row) => row.id}
        search={asked}
        page={2}
        pages={9}
        size={20}
        exportLink={{ href: '/style?export=1', text: '导出这个列表' }}
        bulk={{
          action: '/style',
          submit: '核实选中的记录',
          name: 'spell',
          value: (row) => row.id,
          label: (row) => `选${row.name}`,
        }}
      />
      <h3>做之前再问一次</h3>
      <BulkConfirm
        name="spell"
        items={OUTCOMES.map(({ ok, said, ...rest }) => ({
          ...rest,
          what: ok ? '材料齐全，核实通过。' : said,
        }))}
        submit="核实这 2 条"
        cancelHref="/style"
      >
        <p>每一条单独检查，有一条不行，不影响其他的。</p>
      </BulkConfirm>
      <h3>{bulkSummary(OUTCOMES)}</h3>
      <BulkResult outcomes={OUTCOMES} />
      <h2>选择地区</h2>
      <RegionTree
        path={[
          {
            code: '350000',
            name: '福建省',
            chooseHref: '/style?region=350000',
            openHref: '/style?at=350000',
          },
          {
            code: '350500',
            name: '泉州市',
            chooseHref: '/style?region=350500',
            openHref: '/style?at=350500',
          },
        ]}
        below={[
          {
            code: '350582',
            name: '晋江市',
            chooseHref: '/style?region=350582',
            openHref: '/style?at=350582',
          },
          { code: '350581', name: '石狮市', chooseHref: '/style?region=350581', openHref: null },
        ]}
        found={null}
        hidden={{}}
      />
    </>
  );
}
