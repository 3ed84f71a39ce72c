import { formatDateZh, plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { defineDocument } from '../../../platform/documents/document/model.ts';
import type { CampaignBrief } from '../campaign/queries.ts';
import type { Drawn } from '../tables.ts';
import type { Measured } from './measure.ts';
import { FORMULAS, share } from './numbers.ts';

export interface ReportFacts {
  campaign: CampaignBrief;
  frozen: boolean;
  numbers: Measured;
  rule: (Drawn & { cites: string }) | null;
}

const count = (n: number) => new Intl.NumberFormat('zh-CN').format(n);
const percent = (part: number, whole: number) => {
  const value = share(part, whole);
  return value === null ? '还没有' : `${value}%`;
};

function ruleWords({ rule }: ReportFacts): string {
  if (!rule) return '名单还没有抽取。';
  const { M, F } = rule.ages;
  return `名单在${formatDateZh(plainDate(rule.on))}抽取：男 ${M.from} 至 ${M.to} 岁、女 ${F.from} 至 ${F.to} 岁，持有效残疾人证，当天没有在业记录，一共 ${count(rule.people)} 人。后来搬进搬出的人，算在现在的地方。年龄依据：${rule.cites}。`;
}

function totals({ numbers: { total } }: ReportFacts) {
  return [
    { term: '名单上的人', value: `${count(total.drawn)} 人` },
    { term: '已走访', value: `${count(total.visited)} 人，${percent(total.visited, total.drawn)}` },
    { term: '见到本人', value: `${count(total.met)} 人，${percent(total.met, total.drawn)}` },
    { term: '不在家', value: `${count(total.away)} 人` },
    { term: '不愿意谈', value: `${count(total.refused)} 人` },
    { term: '搬走了', value: `${count(total.moved)} 人` },
    { term: '去世了', value: `${count(total.died)} 人` },
    { term: '找不到', value: `${count(total.notFound)} 人` },
    { term: '还没有核对的搬走、去世、找不到', value: `${count(total.toSettle)} 人` },
    { term: '抽中复访', value: `${count(total.second)} 人，已复访 ${count(total.secondDone)} 人` },
    { term: '复访一致', value: percent(total.secondAgrees, total.secondDone) },
  ];
}

/** The closing report of a campaign; before it is closed, the same as it stands now, and it says so. */
export const surveyReport = defineDocument({
  name: 'survey.report',
  fileName: ({ campaign }: ReportFacts) => `${campaign.title} ${campaign.region} 调查报告`,
  build: (facts) => {
    const { campaign, frozen, numbers } = facts;
    const on = formatDateZh(todayInShanghai(new Date(numbers.asOf)));
    return {
      title: `${campaign.region}${campaign.title}报告`,
      blocks: [
        {
          kind: 'paragraph',
          text: `${formatDateZh(plainDate(campaign.startsOn))}至${formatDateZh(plainDate(campaign.endsOn))}。截至${on}，名单上 ${count(numbers.total.drawn)} 人，走访了 ${count(numbers.total.visited)} 人。${frozen ? '数字已定稿。' : '调查还没有结束，数字还会变。'}`,
        },
        { kind: 'paragraph', text: ruleWords(facts) },
        { kind: 'facts', caption: '总数', items: totals(facts) },
        {
          kind: 'table',
          caption: numbers.by === 'county' ? '按县（市、区）分' : '按乡镇（街道）分',
          head: [
            numbers.by === 'county' ? '县（市、区）' : '乡镇（街道）',
            '名单',
            '已走访',
            '走访率',
            '见到本人',
            '复访',
          ],
          numeric: [1, 2, 3, 4, 5],
          rows: numbers.places.map((place) => [
            place.name,
            count(place.drawn),
            count(place.visited),
            percent(place.visited, place.drawn),
            count(place.met),
            count(place.secondDone),
          ]),
        },
        { kind: 'signature', office: `${campaign.region}残疾人联合会`, date: on, seal: true },
      ],
      notes: FORMULAS.map(({ title, formula }) => `${title}：${formula}`),
    };
  },
});
