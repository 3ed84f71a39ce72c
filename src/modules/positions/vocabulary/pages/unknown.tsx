import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  EmptyState,
  Filters,
  formatCount,
  ListTable,
  Page,
  SelectField,
  TextField,
  type Option,
} from '../../../../platform/ui/index.ts';
import { WordTabs } from '../../../../platform/words/pages/word-tabs.tsx';
import { unknownWords } from '../unknown.ts';

const KINDS: Option[] = [
  { value: 'skill', text: '技能' },
  { value: 'title', text: '岗位名称' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const values = { text: searchParams.get('text') ?? '', kind: searchParams.get('kind') ?? '' };
  const size = searchParams.get('size');
  const page = searchParams.get('page') ?? 1;
  const found = await ask(args, unknownWords, { ...values, page, ...(size && { size }) });
  return { found, values, search: searchParams.toString() };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

/** Words of current positions that we did not know, the most frequent first, each with the way to add it. */
export default function UnknownWords({
  loaderData: { found, values, search: address },
}: {
  readonly loaderData: Data;
}) {
  const search = new URLSearchParams(address);
  const chips = [
    ...(values.text ? [{ text: `含“${values.text}”`, without: addressWith(search, { text: null }) }] : []),
    ...KINDS.filter(({ value }) => value === values.kind).map(({ text }) => ({
      text,
      without: addressWith(search, { kind: null }),
    })),
  ];
  return (
    <Page
      title="没认出的词"
      wide
      breadcrumbs={[{ text: '词表', href: '/words' }]}
      lead={<p>本地区草稿和招聘中的岗位里，系统还不认得的说法。常见的在前面。</p>}
    >
      <WordTabs here="/positions/unknown-words" />
      <Filters
        found={`共 ${formatCount(found.total)} 个`}
        values={values}
        chips={chips}
        clearHref="/positions/unknown-words"
      >
        <TextField name="text" label="词里的字" />
        <SelectField name="kind" label="在哪里写的" options={KINDS} empty="不限" />
      </Filters>
      <ListTable<Row>
        caption="没认出的词"
        captionHidden
        rows={found.rows}
        rowKey={(row) => `${row.kind} ${row.word}`}
        empty={<EmptyState title="没有不认得的词。">现在的岗位里，说法都认得。</EmptyState>}
        search={search}
        page={found.page}
        pages={found.pages}
        size={found.size}
        columns={[
          { key: 'word', title: '说法', rowHeader: true, cell: (row) => row.word },
          { key: 'kind', title: '在哪里写的', cell: (row) => (row.kind === 'skill' ? '技能' : '岗位名称') },
          { key: 'positions', title: '几个岗位', numeric: true, cell: (row) => row.positions },
          {
            key: 'example',
            title: '看一个',
            cell: (row) => (
              <a href={`/positions/${row.example}`}>
                打开岗位<span className="vh">：{row.word}</span>
              </a>
            ),
          },
          {
            key: 'add',
            title: '补充',
            cell: (row) => (
              <a href={`/words/add?word=${encodeURIComponent(row.word.slice(0, 40))}`}>
                补充说法<span className="vh">：{row.word}</span>
              </a>
            ),
          },
        ]}
      />
    </Page>
  );
}
