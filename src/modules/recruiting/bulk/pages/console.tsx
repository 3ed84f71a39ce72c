import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../../../platform/doors/form.ts';
import {
  ButtonLink,
  EmptyState,
  errorsOf,
  formatCount,
  ListTable,
  Masked,
  Notice,
  Page,
  sortOf,
} from '../../../../platform/ui/index.ts';
import { raiseOnShortlist, removeFromShortlist } from '../../../matching/index.ts';
import { positionConsole, type ConsoleData } from '../queries.ts';
import { ConsoleFilters } from './console-filters.tsx';
import { Picked } from './picked.tsx';
import { standsWords } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const positionId = String(args.params.id);
  const found = await ask(args, positionConsole, { ...Object.fromEntries(search), positionId });
  return { found, search: search.toString() };
}

/** The two buttons beside somebody who is picked out. */
export async function action(args: ActionFunctionArgs) {
  const positionId = String(args.params.id);
  const { does, personId } = await formInput(args.request);
  const raises = does === 'raise';
  const input = { personId, positionId };
  const result = raises
    ? await act(args, raiseOnShortlist, input)
    : await act(args, removeFromShortlist, input);
  if (!result.ok) return { errors: errorsOf(result.problem) };
  return redirect(`/positions/${positionId}/console?done=${raises ? 'raised' : 'unlisted'}`);
}

type Row = ConsoleData['rows'][number];
interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { readonly errors: ReturnType<typeof errorsOf> };
}

function leadOf({ open, fitting, looked, places }: ConsoleData): string {
  if (!open) return '这个岗位现在不招人，所以不找人。';
  if (fitting === 0) return '你负责的地区里，想工作的人中没有合适的。';
  const among = fitting > looked ? `，从最合适的 ${looked} 人里挑` : '';
  return `还招 ${places} 人。你负责的地区里，想工作又合适的有 ${fitting} 人${among}。`;
}

const points = (row: Row, part: string) => row.parts.find((one) => one.part === part)?.points ?? 0;

/** The counsellor's console for a position: filter, pick out, compare, refer. */
export default function Console({ loaderData: { found, search: text }, actionData }: Props) {
  const { position, confirm } = found;
  const search = new URLSearchParams(text);
  const path = `/positions/${position.id}/console`;
  const part = (key: string, title: string) => ({
    key,
    title,
    numeric: true,
    sort: sortOf(search, key, '-score'),
    cell: (row: Row) => points(row, key),
  });
  return (
    <Page
      title={`给“${position.title}”挑人`}
      wide
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '岗位库', href: '/positions' },
        { text: position.title, href: `/positions/${position.id}` },
      ]}
      lead={<p>{leadOf(found)}</p>}
      actions={
        <ButtonLink kind="secondary" href={`/positions/${position.id}/suggestions`}>
          看每个人的理由
        </ButtonLink>
      }
    >
      {confirm.length > 0 && (
        <Notice title="先和单位问清楚这些">
          <ul>
            {confirm.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Picked positionId={position.id} picked={found.picked} />
      <ConsoleFilters found={found} search={search} path={path} />
      <ListTable<Row>
        caption="合适的人"
        captionHidden
        search={search}
        path={path}
        page={found.page}
        pages={found.pages}
        rows={found.rows}
        rowKey={(row) => row.person.id}
        empty={<EmptyState title="没有这样的人">放宽筛选条件再看，或者和单位商量多提供一样便利。</EmptyState>}
        bulk={{
          action: `/positions/${position.id}/compare`,
          submit: '看选中的人：比较、备选、推荐',
          name: 'person',
          value: (row) => row.person.id,
          label: (row) => `选${row.person.spokenName}`,
        }}
        columns={[
          {
            key: 'name',
            title: '求职者',
            rowHeader: true,
            cell: (row) => (
              <a href={`/people/${row.person.id}`}>
                <Masked shown={row.person.name} spoken={row.person.spokenName} />
              </a>
            ),
          },
          { key: 'place', title: '在哪里', cell: (row) => `${row.person.region}，${row.person.age} 岁` },
          {
            key: 'score',
            title: '总分',
            numeric: true,
            sort: sortOf(search, 'score', '-score'),
            cell: (row) => formatCount(row.score),
          },
          part('occ', '职业'),
          part('skill', '技能'),
          part('wage', '工资'),
          { ...part('dist', '距离'), choice: 'hidden' },
          { ...part('form', '上班方式'), choice: 'hidden' },
          {
            key: 'bridged',
            title: '便利能补上',
            cell: (row) => (row.bridged.length === 0 ? '不需要' : row.bridged.join('')),
          },
          { key: 'stands', title: '进展', cell: (row) => standsWords(row.stands) },
        ]}
      />
    </Page>
  );
}
