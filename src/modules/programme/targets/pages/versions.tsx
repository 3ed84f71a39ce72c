import { formatDateZh, todayInShanghai } from '../../../../kernel/dates.ts';
import { DataTable, formatCount } from '../../../../platform/ui/index.ts';
import type { TargetData } from './targets.tsx';
import { yearWords } from './words.ts';

/** Who was to reach what, when it was set, why and by which paper; the latest first. */
export function Versions({ versions }: { readonly versions: TargetData['versions'] }) {
  return (
    <section>
      <h2>目标的改动</h2>
      <DataTable
        caption="目标的改动，最近的在前，最多 100 条"
        rows={versions}
        rowKey={(row) => row.id}
        empty="还没有分解过目标。"
        columns={[
          { key: 'region', title: '地区', cell: (row) => row.region },
          { key: 'year', title: '年份', cell: (row) => yearWords(row.year) },
          {
            key: 'value',
            title: '目标（人次）',
            numeric: true,
            cell: (row) => (row.value === null ? '取消' : formatCount(row.value)),
          },
          { key: 'state', title: '现在', cell: (row) => (row.inForce ? '有效' : '已改') },
          { key: 'reason', title: '原因', cell: (row) => row.reason },
          { key: 'source', title: '文件', cell: (row) => row.source },
          {
            key: 'at',
            title: '登记日期',
            cell: (row) => formatDateZh(todayInShanghai(new Date(row.recordedAt))),
          },
        ]}
      />
    </section>
  );
}
