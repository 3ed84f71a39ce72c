import { DataTable, DescriptionList, Disclosure, formatCount } from '../../../platform/ui/index.ts';
import type { Remedy } from '../../../platform/module/index.ts';
import type { Suggestion } from '../suggestion.ts';
import { LackList } from './lacks.tsx';

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export interface ReasonsProps {
  readonly suggestion: Suggestion;
  /** Said once for the whole page, and not again here. */
  readonly saidAbove: readonly string[];
  /** What later rooms know that helps with what is missing. */
  readonly remedies: readonly Remedy[];
}

/** Why it is suggested: what fits, what an accommodation bridges, what to ask, what is missing and how to get it. */
export function ReasonList({ suggestion, saidAbove, remedies }: ReasonsProps) {
  const confirm = suggestion.confirm.filter((line) => !saidAbove.includes(line));
  const parts = [
    { term: '合适在哪里', lines: suggestion.fits },
    { term: '便利能补上', lines: suggestion.bridged },
    { term: '还要问清楚', lines: confirm },
  ];
  const told = parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ term, lines }) => ({ term, value: <Lines lines={lines} /> }));
  const missing = {
    term: '还差什么，怎么办',
    value: <LackList lacks={suggestion.lacks} remedies={remedies} />,
  };
  return <DescriptionList items={suggestion.lacks.length > 0 ? [...told, missing] : told} />;
}

/** How the score comes about; `of` names the suggestion, so that no two tables on a page are called the same. */
export function ScoreTable({ suggestion, of }: { readonly suggestion: Suggestion; readonly of: string }) {
  const total = formatCount(suggestion.score);
  return (
    <Disclosure summary={`${of}的 ${total} 分怎么来的`}>
      <DataTable
        caption={`${of}：每项 100 分满分，乘以分量，加起来是总分`}
        rows={suggestion.parts}
        rowKey={(row) => row.part}
        columns={[
          { key: 'name', title: '项目', cell: (row) => row.name },
          { key: 'points', title: '得分', cell: (row) => row.points, numeric: true },
          { key: 'weight', title: '分量', cell: (row) => row.weight, numeric: true },
          { key: 'counts', title: '计入', cell: (row) => formatCount(row.counts), numeric: true },
        ]}
        foot={['合计', '', 100, total]}
      />
    </Disclosure>
  );
}
