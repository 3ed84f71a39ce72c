import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { DataTable, formatCount } from '../../../platform/ui/index.ts';
import { WHY_WORDS } from '../words.ts';
import type { PlanWhy } from '../tables.ts';

interface Version {
  readonly version: number;
  readonly why: PlanWhy;
  readonly total: number;
  readonly bound: number | null;
  readonly placed: number;
  readonly moved: number;
  readonly recorded_at: Date;
}

/** 98.7%, never rounded up to 100. */
const share = (total: number, bound: number) => `${Math.floor((total / bound) * 1000) / 10}%`;

function worth({ total, bound }: Pick<Version, 'total' | 'bound'>): string {
  const points = `${formatCount(total)} 分`;
  if (bound === null || bound === 0) return points;
  return total === bound ? `${points}，已是最高` : `${points}，至少是最高的 ${share(total, bound)}`;
}

/** Every version of the plan, the one in force on top, and why it was made. */
export function PlanVersions({ plans }: { readonly plans: readonly Version[] }) {
  if (plans.length === 0) return <p>还没有排。</p>;
  return (
    <DataTable<Version>
      caption="面谈安排的各个版本，最新的在上面"
      rows={plans}
      rowKey={(plan) => String(plan.version)}
      columns={[
        { key: 'version', title: '版本', rowHeader: true, cell: (plan) => `第 ${plan.version} 版` },
        { key: 'why', title: '为什么', cell: (plan) => WHY_WORDS[plan.why] },
        { key: 'placed', title: '面谈', numeric: true, cell: (plan) => `${plan.placed} 场` },
        { key: 'moved', title: '换了时间', numeric: true, cell: (plan) => `${plan.moved} 场` },
        { key: 'worth', title: '匹配总分', cell: worth },
        {
          key: 'on',
          title: '日期',
          cell: (plan) => formatDateZh(todayInShanghai(new Date(plan.recorded_at))),
        },
      ]}
    />
  );
}
