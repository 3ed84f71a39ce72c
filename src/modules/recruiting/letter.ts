import { formatDateZh, type PlainDate } from '../../kernel/dates.ts';
import { defineDocument } from '../../platform/documents/document/model.ts';

/** What a letter of referral says; nothing about disability, for the employer is to judge the fit. */
export interface LetterFacts {
  /** Of the referral; its first digits number the letter. */
  referralId: string;
  name: string;
  position: string;
  employer: string | null;
  place: string;
  referredOn: PlainDate;
  /** Region whose federation writes it. */
  region: string;
  on: PlainDate;
}

/** A letter of referral to an employer, to be sealed and handed over. */
export const referralLetter = defineDocument({
  name: 'recruiting.referral-letter',
  fileName: ({ name, on }: LetterFacts) => `推荐信 ${name} ${on}`,
  build: (facts) => ({
    title: '残疾人就业推荐信',
    to: facts.employer ?? '用人单位',
    blocks: [
      {
        kind: 'paragraph',
        text: `你单位正在招“${facts.position}”。我们推荐${facts.name}来应聘。我们核对过岗位的要求和本人的能力，认为合适。`,
      },
      {
        kind: 'facts',
        caption: '推荐的情况',
        items: [
          { term: '求职者', value: facts.name },
          { term: '应聘岗位', value: facts.position },
          { term: '工作地点', value: facts.place },
          { term: '推荐日期', value: formatDateZh(facts.referredOn) },
        ],
      },
      {
        kind: 'paragraph',
        text: '面试时如果需要文字交流、手语翻译或无障碍通道，请先告诉我们，我们一起准备。',
      },
      {
        kind: 'paragraph',
        text: '请把结果告诉我们，录用和不录用都可以。不录用的，请写一句原因，方便我们改进。',
      },
      {
        kind: 'signature',
        office: `${facts.region}残疾人联合会`,
        date: formatDateZh(facts.on),
        seal: true,
      },
    ],
    notes: ['这封信经求职者本人同意开具，只用于这次应聘。'],
  }),
});
