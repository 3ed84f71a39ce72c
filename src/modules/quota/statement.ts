import { citationText } from '../../kernel/citation.ts';
import { formatDateZh } from '../../kernel/dates.ts';
import { defineDocument } from '../../platform/documents/document/model.ts';
import type { Explained } from './pages/levy-load.ts';
import type { LevyTyped } from './pages/levy-address.ts';
import { grouped, resultSentence } from './pages/levy-words.ts';
import { isNature, LEVY_NATURES } from './natures.ts';

export interface StatementFacts {
  typed: LevyTyped;
  found: Explained;
  /** Where the levy is paid; null: by the rules of the whole province. */
  place: string | null;
}

/** What was filled in, in words. */
function given({ typed, found, place }: StatementFacts): { term: string; value: string }[] {
  const line = (term: string, value: string | undefined) => (value === undefined ? [] : [{ term, value }]);
  const { seasonalCount, seasonalMonths, monthsOpen } = typed;
  return [
    { term: '费款所属期', value: `${found.year} 年` },
    { term: '单位性质', value: isNature(typed.nature) ? LEVY_NATURES[typed.nature] : '' },
    { term: '在哪里缴', value: place ?? '按全省的规定' },
    { term: '在职职工年平均人数', value: `${typed.headcount} 人` },
    ...line('季节工', seasonalCount && `${seasonalCount} 人，每人 ${seasonalMonths} 个月`),
    ...line('当年存续', monthsOpen && `${monthsOpen} 个月`),
    { term: '工资总额', value: `${typed.totalWages} 元` },
    { term: '安排三、四级残疾人', value: `${typed.ordinary ?? 0} 人` },
    { term: '安排一、二级残疾人', value: `${typed.severe ?? 0} 人` },
    { term: '申报', value: typed.declared === 'no' ? '过了时间没有申报' : '按时申报' },
  ];
}

function results({ levy, due, refund, surcharge }: Explained): { term: string; value: string }[] {
  const yuan = (term: string, value: string | null) =>
    value === null ? [] : [{ term, value: `${grouped(value)} 元` }];
  return [
    ...yuan('应缴残保金', levy),
    ...(refund === null ? yuan('还要缴', due) : yuan('多缴了，可以申请退', refund)),
    ...yuan('逾期后的滞纳金', surcharge),
  ];
}

const CAP_UNKNOWN = '不知道当地社会平均工资，所以没有用工资上限。单位工资高时，这里算的会偏多。';
const UNCONFIRMED = '有的数字还没有向主管部门确认，依据里写着“待确认”。';

/** The statement of a levy: what was filled in, the sum, each step with the article that says so. */
export const levyStatement = defineDocument({
  name: 'quota.levy-statement',
  fileName: ({ found }: StatementFacts) => `残保金测算单 ${found.year}`,
  build: (facts) => ({
    title: '残疾人就业保障金测算单',
    blocks: [
      { kind: 'heading', level: 1, text: '一、填写的情况' },
      { kind: 'facts', caption: '填写的情况', items: given(facts) },
      { kind: 'heading', level: 1, text: `二、结果：应缴 ${grouped(facts.found.levy)} 元` },
      { kind: 'paragraph', text: resultSentence(facts.found) },
      { kind: 'facts', caption: '结果', items: results(facts.found) },
      { kind: 'heading', level: 1, text: '三、计算步骤和依据' },
      {
        kind: 'table',
        caption: '计算步骤',
        head: ['步骤', '结果', '怎么算', '依据'],
        numeric: [1],
        rows: facts.found.steps.map((step) => [
          step.name,
          step.value === null ? '没有' : grouped(step.value),
          step.formula,
          step.cites.map((cite) => `${citationText(cite)}${cite.confirmed ? '' : '（待确认）'}`).join('；'),
        ]),
      },
    ],
    notes: [
      ...(!facts.found.capKnown && facts.found.base !== null ? [CAP_UNKNOWN] : []),
      ...(facts.found.confirmed ? [] : [UNCONFIRMED]),
      `测算日期：${formatDateZh(facts.found.on)}。按填写的数字测算，缴费以税务部门核定的为准。`,
    ],
  }),
});
