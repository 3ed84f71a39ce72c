import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  addressWith,
  EmptyState,
  Filters,
  formatCount,
  keptFields,
  ListTable,
  Page,
  SelectField,
  sortOf,
  TextField,
  type Column,
  type FilterChip,
} from '../../../platform/ui/index.ts';
import { recognitionProcedure, type RecognitionState } from '../procedure.ts';
import { listRecognitions } from '../queries/list.ts';
import { CaseState } from './parts.tsx';

const PATH = '/recognitions';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const found = await ask(args, listRecognitions, Object.fromEntries(searchParams));
  const { regions } = doorOf(args);
  const region = searchParams.get('region');
  return {
    ...found,
    search: searchParams.toString(),
    views: await ask(args, myViews, { list: PATH }),
    region: regions.knownName(region),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['rows'][number];

const STATE_OPTIONS = Object.entries(recognitionProcedure.states).map(([value, { title }]) => ({
  value,
  text: title,
}));

const dayOr = (day: Row['dueOn']) => (day === null ? '没有' : formatDateZh(day));

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'name',
      title: '姓名',
      rowHeader: true,
      cell: (row) => <a href={`/recognitions/${row.id}`}>{row.name}</a>,
    },
    { key: 'kind', title: '类别', choice: 'shown', cell: (row) => row.kind },
    { key: 'state', title: '状态', cell: (row) => <CaseState state={row.state} /> },
    {
      key: 'applied',
      title: '申请日期',
      sort: sortOf(search, 'applied', '-applied'),
      cell: (row) => formatDateZh(row.appliedOn),
    },
    { key: 'due', title: '办理期限', choice: 'shown', cell: (row) => dayOr(row.dueOn) },
    {
      key: 'until',
      title: '有效期到',
      sort: sortOf(search, 'until', '-applied'),
      cell: (row) => dayOr(row.validUntil),
    },
    { key: 'region', title: '地区', choice: 'shown', cell: (row) => row.region },
  ];
}

function chips({ region, kinds }: Data, search: URLSearchParams): FilterChip[] {
  const without = (name: string) => addressWith(search, { [name]: null });
  const state = search.get('state');
  const text = search.get('text');
  const kind = kinds.find(({ code }) => code === search.get('kind'));
  const known = state !== null && Object.hasOwn(recognitionProcedure.states, state);
  return [
    ...(region ? [{ text: region, without: without('region') }] : []),
    ...(known
      ? [{ text: recognitionProcedure.states[state as RecognitionState].title, without: without('state') }]
      : []),
    ...(kind ? [{ text: kind.title, without: without('kind') }] : []),
    ...(text ? [{ text: `姓名开头“${text}”`, without: without('text') }] : []),
  ];
}

/** Cases of recognition of the region, to find one or to take them out as a file. */
export default function Recognitions({ loaderData: data }: { readonly loaderData: Data }) {
  const search = new URLSearchParams(data.search);
  return (
    <Page
      title="就业困难人员认定"
      wide
      lead={<p>等你办的在首页的待办里。要替人申请，请先打开这个人的档案。</p>}
    >
      <Filters
        found={`共 ${formatCount(data.total)} 份认定`}
        chips={chips(data, search)}
        clearHref={PATH}
        hidden={keptFields(search, ['text', 'state', 'kind'])}
        values={Object.fromEntries(search)}
      >
        <TextField name="text" label="姓名开头" width="short" />
        <SelectField name="state" label="状态" options={STATE_OPTIONS} empty="不限" />
        <SelectField
          name="kind"
          label="类别"
          options={data.kinds.map(({ code, title }) => ({ value: code, text: title }))}
          empty="不限"
        />
        <p>
          <a href={chooseRegionHref(PATH, search)}>按地区筛选</a>
        </p>
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption="就业困难人员认定"
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="这里没有认定。">有人申请时，会出现在这里。</EmptyState>}
        search={search}
        page={data.page}
        pages={data.pages}
        size={data.size}
        exportLink={{
          href: exportHref('recognition.list', {
            state: search.get('state'),
            kind: search.get('kind'),
            region: search.get('region'),
            text: search.get('text'),
          }),
          text: '导出名单',
        }}
        columns={columns(search)}
      />
    </Page>
  );
}
