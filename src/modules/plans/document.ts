import { formatDateZh, type PlainDate } from '../../kernel/dates.ts';
import { defineDocument } from '../../platform/documents/document/model.ts';
import {
  GOAL_KINDS,
  MEASURE_STATES,
  MEASURE_TITLES,
  PLAN_KINDS,
  type GoalKind,
  type MeasureKind,
  type MeasureState,
  type PlanKind,
} from './kinds.ts';

/** What a printed plan says; no number of anybody. */
export interface PlanFacts {
  name: string;
  kind: PlanKind;
  /** Region whose federation keeps it. */
  region: string;
  on: PlainDate;
  version: number;
  openedOn: PlainDate;
  nextReviewOn: PlainDate | null;
  owner: string | null;
  goal: GoalKind;
  wanted: string;
  goalBy: PlainDate;
  reviewDays: number;
  school: string | null;
  graduationYear: number | null;
  adviserName: string | null;
  answer: 'agrees' | 'objects' | null;
  measures: readonly {
    kind: MeasureKind;
    what: string;
    byName: string;
    dueOn: PlainDate;
    state: MeasureState;
    result: string | null;
  }[];
}

const ANSWERS = { agrees: '本人同意', objects: '本人不同意' } as const;

const graduate = ({ school, graduationYear, adviserName }: PlanFacts) => [
  ...(school === null ? [] : [{ term: '学校', value: school }]),
  ...(graduationYear === null ? [] : [{ term: '毕业', value: `${graduationYear} 年` }]),
  ...(adviserName === null ? [] : [{ term: '学校的就业指导老师', value: adviserName }]),
];

/** A plan to sign, hand over and keep. */
export const planDocument = defineDocument({
  name: 'plans.plan',
  fileName: ({ name, on }: PlanFacts) => `就业计划 ${name} ${on}`,
  build: (facts) => ({
    title: '残疾人就业计划（一人一策）',
    blocks: [
      {
        kind: 'facts',
        caption: '计划',
        items: [
          { term: '本人', value: facts.name },
          { term: '种类', value: PLAN_KINDS[facts.kind] },
          { term: '目标', value: GOAL_KINDS[facts.goal] },
          { term: '本人想要什么', value: facts.wanted },
          { term: '什么时候以前', value: formatDateZh(facts.goalBy) },
          { term: '一对一服务的人', value: facts.owner ?? '还没有定' },
          ...graduate(facts),
          { term: '建立日期', value: formatDateZh(facts.openedOn) },
          { term: '多久回访一次', value: `${facts.reviewDays} 天` },
          {
            term: '下次回访',
            value: facts.nextReviewOn ? formatDateZh(facts.nextReviewOn) : '计划开始以后定',
          },
        ],
      },
      {
        kind: 'table',
        caption: '要做的事',
        head: ['措施', '具体做什么', '谁做', '什么时候以前', '做得怎样'],
        rows: facts.measures.map((one) => [
          MEASURE_TITLES[one.kind],
          one.what,
          one.byName,
          formatDateZh(one.dueOn),
          [MEASURE_STATES[one.state].title, one.result].filter(Boolean).join('：'),
        ]),
      },
      {
        kind: 'facts',
        caption: '双方的意见',
        items: [
          { term: '本人（监护人）', value: facts.answer ? ANSWERS[facts.answer] : '还没有答复' },
          { term: '本人（监护人）签字', value: '＿＿＿＿＿＿＿＿' },
          { term: '一对一服务的人签字', value: '＿＿＿＿＿＿＿＿' },
        ],
      },
      {
        kind: 'signature',
        office: `${facts.region}残疾人联合会`,
        date: formatDateZh(facts.on),
        seal: true,
      },
    ],
    notes: [`计划的第 ${facts.version} 版。计划可以改，改了要再问本人。`],
  }),
});
