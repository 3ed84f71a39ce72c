import { BarList, DataTable, formatCount } from '../../../../platform/ui/index.ts';
import { findingOf, type LabelledGroup } from '../document.ts';
import { DIMENSION_WORDS } from '../groups.ts';
import type { Dimension } from '../tally.ts';
import { hundredthsWords, NOT_TOLD, ratioWords, shareWords } from '../words.ts';

export interface PartProps {
  readonly by: Dimension;
  readonly groups: readonly LabelledGroup[];
  /** Tells this table from that of the other source. */
  readonly of: string;
  /** The people behind a group. */
  readonly rowsHref: (key: string) => string;
}

/** One break-down: the finding, bars of the ratio to the whole, and every figure in a table. */
export function Part({ by, groups, of, rowsHref }: PartProps) {
  const title = DIMENSION_WORDS[by];
  const bars = groups.flatMap(({ label, ratio }) => (ratio === null ? [] : [{ label, value: ratio }]));
  return (
    <section>
      <h3>按{title}</h3>
      {bars.length > 0 ? (
        <BarList title={findingOf(by, groups)} columns={[title, '和全体比（%）']} bars={bars} />
      ) : (
        <p>{findingOf(by, groups)}</p>
      )}
      <DataTable
        caption={`${of}，按${title}分的全部数字`}
        rows={groups}
        rowKey={(row) => row.key}
        columns={[
          { key: 'label', title, cell: (row) => row.label },
          {
            key: 'persons',
            title: '想工作的人',
            numeric: true,
            cell: (row) =>
              row.persons === null ? (
                NOT_TOLD
              ) : row.persons === 0 ? (
                '0'
              ) : (
                <a href={rowsHref(row.key)}>
                  {formatCount(row.persons)}
                  <span className="vh">{`人，${row.label}的名单`}</span>
                </a>
              ),
          },
          { key: 'share', title: '有推荐的人', numeric: true, cell: (row) => shareWords(row.share) },
          { key: 'mean', title: '平均几个', numeric: true, cell: (row) => hundredthsWords(row.mean) },
          { key: 'exposure', title: '推荐分量', numeric: true, cell: (row) => hundredthsWords(row.exposure) },
          {
            key: 'ratio',
            title: '和全体比',
            numeric: true,
            cell: (row) => (row.persons === null ? NOT_TOLD : ratioWords(row.ratio)),
          },
        ]}
      />
    </section>
  );
}
