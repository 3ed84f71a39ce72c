import type { ReactNode } from 'react';
import { DataTable, formatCount, Masked } from '../../../../platform/ui/index.ts';
import type { ComparedPerson } from '../queries.ts';
import { standsWords } from './words.ts';

/** More columns cannot be read side by side. */
export const MOST_COMPARED = 4;

interface Line {
  readonly key: string;
  readonly title: string;
  readonly cell: (one: ComparedPerson) => ReactNode;
}

const list = (lines: readonly string[], none: string) =>
  lines.length === 0 ? (
    none
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

const PARTS = [
  ['occ', '职业'],
  ['skill', '技能'],
  ['wage', '工资'],
  ['dist', '距离'],
  ['form', '上班方式'],
] as const;

function partLine([part, title]: (typeof PARTS)[number]): Line {
  return {
    key: part,
    title: `${title}得分`,
    cell: ({ suggestion }) => {
      const found = suggestion?.parts.find((one) => one.part === part);
      return found ? `${found.points} 分，乘 ${found.weight} 份，计 ${formatCount(found.counts)}` : '不算分';
    },
  };
}

const LINES: readonly Line[] = [
  {
    key: 'score',
    title: '总分',
    cell: ({ suggestion }) => (suggestion ? formatCount(suggestion.score) : '不合适，不算分'),
  },
  ...PARTS.map(partLine),
  { key: 'who', title: '年龄和住的地方', cell: ({ person }) => `${person.age} 岁，${person.region}` },
  { key: 'fits', title: '合适在哪里', cell: ({ suggestion }) => list(suggestion?.fits ?? [], '没有') },
  {
    key: 'bridged',
    title: '便利能补上',
    cell: ({ suggestion }) => list(suggestion?.bridged ?? [], '不需要'),
  },
  { key: 'confirm', title: '还要问清楚', cell: ({ suggestion }) => list(suggestion?.confirm ?? [], '没有') },
  {
    key: 'lacks',
    title: '还差什么',
    cell: ({ suggestion, obstacles }) =>
      list([...obstacles, ...(suggestion?.lacks ?? []).map(({ what }) => what)], '不差什么'),
  },
  { key: 'note', title: '备注', cell: ({ stands }) => stands.listed?.note ?? '没有' },
  { key: 'stands', title: '进展', cell: ({ stands }) => standsWords(stands) },
];

/** Two to four people before one position, a row for each thing to compare by, a column for each person. */
export function CompareTable({ persons }: { readonly persons: readonly ComparedPerson[] }) {
  return (
    <>
      <ul className="slot-items">
        {persons.map(({ person }, n) => (
          <li key={person.id}>
            <a href={`/people/${person.id}`}>
              {`第 ${n + 1} 人：`}
              <Masked shown={person.name} spoken={person.spokenName} />
            </a>
          </li>
        ))}
      </ul>
      <DataTable<Line>
        caption={`${persons.length} 人并排比较`}
        rows={LINES}
        rowKey={({ key }) => key}
        columns={[
          { key: 'title', title: '比什么', rowHeader: true, cell: ({ title }) => title },
          ...persons.map((one, n) => ({
            key: one.person.id,
            title: `第 ${n + 1} 人：${one.person.spokenName}`,
            cell: (line: Line) => line.cell(one),
          })),
        ]}
      />
    </>
  );
}
