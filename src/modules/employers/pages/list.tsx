import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { chooseRegionHref, myViews, SavedViews } from '../../../platform/lists/index.ts';
import {
  addressWith,
  ButtonLink,
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
  optionsOf,
} from '../../../platform/ui/index.ts';
import { EMPLOYER_NATURES, type EmployerNature } from '../nature.ts';
import { listEmployers } from '../queries.ts';

const PATH = '/employers';
const ASKED = ['text', 'region', 'nature', 'sort', 'size', 'page'];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const values = Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = searchParams.get(name)?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
  const { regions } = doorOf(args);
  const region = values['region'];
  return {
    found: await ask(args, listEmployers, values),
    views: await ask(args, myViews, { list: PATH }),
    values,
    region: regions.knownName(region),
    search: searchParams.toString(),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

const natureOptions = optionsOf(EMPLOYER_NATURES);

function columns(search: URLSearchParams): Column<Row>[] {
  return [
    {
      key: 'name',
      title: '单位名称',
      sort: sortOf(search, 'name', 'name'),
      cell: (row) => <a href={`/employers/${row.id}`}>{row.name}</a>,
    },
    { key: 'usci', title: '统一社会信用代码', sort: sortOf(search, 'usci', 'name'), cell: (row) => row.usci },
    { key: 'nature', title: '单位性质', choice: 'shown', cell: (row) => EMPLOYER_NATURES[row.nature] },
    {
      key: 'industry',
      title: '行业代码',
      choice: 'hidden',
      cell: (row) => row.industry ?? <span className="unknown">没有填</span>,
    },
    {
      key: 'region',
      title: '所在地区',
      choice: 'shown',
      sort: sortOf(search, 'region', 'name'),
      cell: (row) => row.region,
    },
    {
      key: 'recorded',
      title: '登记日期',
      choice: 'hidden',
      cell: (row) => formatDateZh(row.recordedOn),
    },
  ];
}

function chips({ values, region }: Data, search: URLSearchParams): FilterChip[] {
  const named: [string, string | null | undefined][] = [
    ['text', values['text']],
    ['region', region],
    ['nature', values['nature'] && EMPLOYER_NATURES[values['nature'] as EmployerNature]],
  ];
  return named.flatMap(([name, text]) =>
    text ? [{ text, without: addressWith(search, { [name]: null }) }] : [],
  );
}

/** The register of units, by a part of the name or by credit code. */
export default function Employers({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, values } = data;
  const search = new URLSearchParams(data.search);
  return (
    <Page title="用人单位" wide actions={<ButtonLink href="/employers/new">登记用人单位</ButtonLink>}>
      <Filters
        found={`共 ${formatCount(found.total)} 家用人单位`}
        values={values}
        chips={chips(data, search)}
        clearHref={PATH}
        hidden={keptFields(search, ['text', 'nature'])}
        open
      >
        <TextField name="text" label="单位名称里的字，或统一社会信用代码" width="full" />
        <SelectField name="nature" label="单位性质" options={natureOptions} empty="不限" />
        <p>
          <a href={chooseRegionHref(PATH, search)}>按地区筛选</a>
        </p>
      </Filters>
      <SavedViews list={PATH} views={data.views} search={search} />
      <ListTable<Row>
        caption="用人单位"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有找到用人单位。">换几个字试试，或者登记一家新的。</EmptyState>}
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{ href: exportHref('employers.list', search), text: '导出表格' }}
        columns={columns(search)}
      />
    </Page>
  );
}
