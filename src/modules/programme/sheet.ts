import { citationText, type Citation } from '../../kernel/citation.ts';
import { formatDateZh, type PlainDate } from '../../kernel/dates.ts';
import { defineDocument } from '../../platform/documents/document/model.ts';

/** The figure of a region up to a day, as its page shows it. */
export interface SheetFacts {
  plan: string;
  region: string;
  /** Null: the whole period of the plan. */
  year: number | null;
  on: PlainDate;
  starts: number;
  persons: number;
  pending: number;
  target: number | null;
  /** Counts by cell; null where so few stand in it that they are withheld. */
  cells: readonly { label: string; count: number | null }[];
  by: string;
  formula: string;
  cites: readonly Citation[];
}

const count = (n: number) => new Intl.NumberFormat('zh-CN').format(n);

function reached({ target, starts }: SheetFacts): { term: string; value: string }[] {
  if (target === null) return [{ term: '目标', value: '没有分解到这个地区或年份' }];
  return [
    { term: '目标', value: `${count(target)} 人次` },
    { term: '完成', value: `${Math.floor((1000 * starts) / target) / 10}%` },
  ];
}

/** The figures of new employment of a region, as they are handed up at the end of a month. */
export const monthlySheet = defineDocument({
  name: 'programme.monthly-sheet',
  fileName: ({ region, on }: SheetFacts) => `新增就业月报 ${region} ${on.slice(0, 7)}`,
  build: (facts) => ({
    title: `${facts.region}残疾人新增就业月报`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${facts.plan}，${facts.year === null ? '整个方案期' : `${facts.year} 年`}，截至${formatDateZh(facts.on)}：新增就业 ${count(facts.starts)} 人次，涉及 ${count(facts.persons)} 人。`,
      },
      {
        kind: 'facts',
        caption: '总数',
        items: [
          { term: '新增就业', value: `${count(facts.starts)} 人次` },
          { term: '涉及', value: `${count(facts.persons)} 人` },
          { term: '待核实（没有算在里面）', value: `${count(facts.pending)} 条` },
          ...reached(facts),
        ],
      },
      {
        kind: 'table',
        caption: `按${facts.by}分`,
        head: [facts.by, '新增就业（人次）'],
        numeric: [1],
        rows: facts.cells.map(({ label, count: n }) => [label, n === null ? '人数太少，不公开' : count(n)]),
      },
      {
        kind: 'signature',
        office: `${facts.region}残疾人联合会`,
        date: formatDateZh(facts.on),
        seal: true,
      },
    ],
    notes: [`怎么算：${facts.formula}`, `依据：${facts.cites.map(citationText).join('；')}`],
  }),
});
