import { DataTable, formatCount, Masked } from '../../../../../platform/ui/index.ts';
import type { WeightsEffect } from '../queries.ts';

type Person = NonNullable<WeightsEffect['person']>;
type Place = Person['before'][number];
interface Row {
  readonly rank: number;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

const nameOf = ({ position }: Place) =>
  position.employer === null ? position.title : `${position.title}，${position.employer}`;

function placeWords(place: Place | undefined, rank: number, side: 'before' | 'after'): string {
  if (!place) return '没有';
  const score = `${formatCount(place.score)} 分`;
  if (place.other === rank) return `${nameOf(place)}，${score}`;
  const other =
    place.other === null
      ? side === 'before'
        ? '改了以后不在名单里'
        : '新来的'
      : side === 'before'
        ? `改了以后第 ${place.other}`
        : `原来第 ${place.other}`;
  return `${nameOf(place)}，${score}，${other}`;
}

/** The lists of one person as they are and as they would be, row by row. */
export function TwoLists({ person }: { readonly person: Person }) {
  const { before, after } = person;
  const rows: Row[] = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({
    rank: i + 1,
    before: before[i],
    after: after[i],
  }));
  return (
    <section aria-labelledby="two-lists">
      <h2 id="two-lists">
        <Masked {...person.name} />
        的两份名单
      </h2>
      <p>
        <a href={`/people/${person.id}`}>打开这个人的档案</a>
      </p>
      <DataTable<Row>
        caption="现在的名单和改了以后的名单"
        rows={rows}
        rowKey={(row) => String(row.rank)}
        empty="这个人没有合适的岗位。"
        columns={[
          { key: 'rank', title: '第几个', cell: (row) => `第 ${row.rank} 个` },
          { key: 'before', title: '现在', cell: (row) => placeWords(row.before, row.rank, 'before') },
          { key: 'after', title: '改了以后', cell: (row) => placeWords(row.after, row.rank, 'after') },
        ]}
      />
    </section>
  );
}
