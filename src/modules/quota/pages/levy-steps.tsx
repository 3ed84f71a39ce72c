import { DataTable } from '../../../platform/ui/index.ts';
import type { LevyStep } from '../rules/levy-steps.ts';
import { citeWords, grouped } from './levy-words.ts';

const value = (step: LevyStep) => (step.value === null ? '没有' : grouped(step.value));

/** How the levy came about: each number, its formula and the article that says so. */
export function LevySteps({ steps }: { readonly steps: readonly LevyStep[] }) {
  return (
    <>
      <p>依据里写着“待确认”的，还要向主管部门确认；没有写的，已经核对过来源。</p>
      <DataTable
        caption="计算步骤"
        rows={steps}
        rowKey={(step) => step.name}
        columns={[
          { key: 'name', title: '步骤', cell: (step) => step.name },
          { key: 'value', title: '结果', numeric: true, cell: value },
          { key: 'formula', title: '怎么算', cell: (step) => step.formula },
          { key: 'cites', title: '依据', cell: (step) => step.cites.map(citeWords).join('；') },
        ]}
      />
    </>
  );
}
