import {
  addressWith,
  DataTable,
  Filters,
  Pagination,
  SelectField,
  sortOf,
  StatusTag,
  TextField,
  type Column,
} from '../../../platform/ui/index.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly form: string;
  readonly wage: string;
  readonly open: boolean;
}

const ROWS: readonly Row[] = [
  { id: '1', title: '电话客服', place: '福州市鼓楼区', form: '居家', wage: '3,200 至 4,000 元', open: true },
  { id: '2', title: '包装工', place: '泉州市晋江市', form: '全职', wage: '4,500 元', open: true },
  { id: '3', title: '数据标注员', place: '平潭综合实验区', form: '弹性工时', wage: '没有说明', open: false },
];

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'title',
      title: '岗位',
      cell: (row) => <a href={`/style?position=${row.id}`}>{row.title}</a>,
      sort: sortOf(search, 'title'),
    },
    { key: 'place', title: '地点', cell: (row) => row.place },
    { key: 'form', title: '方式', cell: (row) => row.form },
    {
      key: 'wage',
      title: '月工资',
      cell: (row) => row.wage,
      numeric: true,
      sort: sortOf(search, 'wage', '-wage'),
    },
    {
      key: 'state',
      title: '状态',
      cell: (row) => (
        <StatusTag tone={row.open ? 'good' : 'neutral'}>{row.open ? '在招' : '已停招'}</StatusTag>
      ),
    },
  ];
}

/** A list as staff work with it: filters, table, pages; and the same table with nothing in it. */
export function TableSamples({ search }: { readonly search: string }) {
  const asked = new URLSearchParams(search);
  return (
    <>
      <Filters
        action="/style"
        values={{ place: '3505' }}
        found="共 12 个岗位"
        chips={[
          { text: '泉州', without: '/style?without=place' },
          { text: '可居家', without: '/style?without=remote' },
        ]}
        clearHref="/style"
      >
        <TextField name="word" label="关键词" type="search" />
        <SelectField
          name="place"
          label="地区"
          empty="全部"
          options={[
            { value: '3501', text: '福州' },
            { value: '3505', text: '泉州' },
          ]}
        />
      </Filters>
      <DataTable
        caption="岗位，第 4 至 6 个"
        columns={columns(asked)}
        rows={ROWS}
        rowKey={(row) => row.id}
        foot={['合计 3 个', '', '', '', '']}
      />
      <Pagination page={2} pages={9} href={(page) => addressWith(asked, { page })} />
      <h3>没有内容时</h3>
      <DataTable
        caption="推荐"
        columns={columns(asked)}
        rows={[]}
        rowKey={(row) => row.id}
        empty="还没有推荐。先补上这个人的能力，再看推荐。"
      />
    </>
  );
}
