import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../doors/form.ts';
import { exportHref } from '../../documents/exports/href.ts';
import {
  addressWith,
  ButtonLink,
  EmptyState,
  Filters,
  formatCount,
  ListTable,
  Page,
  SelectField,
  TextField,
  type FilterChip,
  type Option,
} from '../../ui/index.ts';
import { SKILL_GROUPS } from '../data/skills.ts';
import { listWords } from '../queries.ts';
import { WordTabs } from './word-tabs.tsx';

const FILTERS = ['text', 'kind', 'group'] as const;
const KINDS: Option[] = [
  { value: 'skill', text: '技能' },
  { value: 'occupation', text: '职业' },
];
const GROUPS: Option[] = Object.values(SKILL_GROUPS).map((text) => ({ value: text, text }));

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const values = Object.fromEntries(FILTERS.map((name) => [name, searchParams.get(name) ?? '']));
  const [page, size] = ['page', 'size'].map((name) => searchParams.get(name) ?? undefined);
  const found = await ask(args, listWords, { ...values, page: page ?? 1, ...(size && { size }) });
  return { found, values, search: searchParams.toString() };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

const chips = (search: URLSearchParams): FilterChip[] =>
  FILTERS.flatMap((name) => {
    const value = search.get(name);
    if (!value) return [];
    const text =
      name === 'text' ? `含“${value}”` : (KINDS.find((kind) => kind.value === value)?.text ?? value);
    return [{ text, without: addressWith(search, { [name]: null }) }];
  });

/** Skills and occupations, with every word by which titles, tags and answers name them. */
export default function Words({
  loaderData: { found, values, search: address },
}: {
  readonly loaderData: Data;
}) {
  const search = new URLSearchParams(address);
  return (
    <Page
      title="词表"
      wide
      lead={<p>同一种技能或职业，大家说法不同。这里是系统认得的说法。</p>}
      actions={<ButtonLink href="/words/add">补充一个说法</ButtonLink>}
    >
      <WordTabs here="/words" />
      <Filters
        found={`共 ${formatCount(found.total)} 项`}
        values={values}
        chips={chips(search)}
        clearHref="/words"
      >
        <TextField name="text" label="名称、说法或代码里的字" />
        <SelectField name="kind" label="种类" options={KINDS} empty="不限" />
        <SelectField name="group" label="技能的组" options={GROUPS} empty="不限" />
      </Filters>
      <ListTable<Row>
        caption="词表"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title="没有找到。">换个字试试，或者补充一个说法。</EmptyState>}
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        exportLink={{ href: exportHref('words.list', search), text: '导出表格' }}
        columns={[
          { key: 'name', title: '名称', rowHeader: true, cell: (row) => row.name },
          { key: 'group', title: '组', cell: (row) => row.group },
          { key: 'code', title: '代码', cell: (row) => row.code },
          {
            key: 'words',
            title: '别的说法（来源）',
            cell: (row) => (row.words.length === 0 ? '没有' : bySource(row.words)),
          },
          {
            key: 'add',
            title: '补充',
            cell: (row) => (
              <a href={`/words/add?means=${encodeURIComponent(row.code)}`}>
                补充说法<span className="vh">：{row.name}</span>
              </a>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** Words of one source together: 打字员、录入（编辑）. */
const bySource = (words: Row['words']) =>
  [...Map.groupBy(words, ({ source }) => source)]
    .map(([source, each]) => `${each.map(({ word }) => word).join('、')}（${source}）`)
    .join('；');
