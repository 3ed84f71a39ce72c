import { PROBLEM_HEADER, ROW_HEADER, type FeedFormat } from '../../../platform/feed/index.ts';
import { OUTCOME_ORDER, OUTCOMES } from '../outcomes.ts';

export const WANTS = { 想工作: 'yes', 暂时不想: 'no' } as const;

/** Results of visits as they come back from paper: the exported list with its last columns filled in. */
export const RESULT_FORMAT: FeedFormat = {
  name: 'survey.results',
  title: '走访结果',
  columns: [
    {
      key: 'code',
      title: '编号',
      synonyms: ['人员编号', '名单编号', '调查编号'],
      required: true,
      note: '导出的名单里的编号，不要改。它不是身份证号。',
      examples: ['00000197'],
    },
    {
      key: 'name',
      title: '姓名',
      synonyms: [],
      note: '和编号对不上的，会请你核对。',
      examples: ['示例甲'],
    },
    {
      key: 'outcome',
      title: '走访结果',
      synonyms: ['结果', '入户结果'],
      required: true,
      note: '空着的行不导入。',
      examples: ['见到了'],
      choices: OUTCOME_ORDER.map((outcome) => OUTCOMES[outcome]),
    },
    {
      key: 'visitedOn',
      title: '走访日期',
      synonyms: ['日期', '入户日期', '走访时间'],
      required: true,
      note: '走访那天，例如 2026-11-02。',
      examples: ['2026-11-02'],
    },
    {
      key: 'reason',
      title: '原因',
      synonyms: ['说明', '没见到的原因'],
      note: '没有见到本人时必填。',
      examples: [''],
    },
    {
      key: 'phone',
      title: '新电话',
      synonyms: ['新的电话', '新联系电话'],
      note: '和档案不一样才填。',
      examples: [''],
    },
    {
      key: 'wantsWork',
      title: '想不想工作',
      synonyms: ['就业意愿', '是否想工作'],
      note: '见到本人才填。',
      examples: ['想工作'],
      choices: Object.keys(WANTS),
    },
    { key: 'note', title: '备注', synonyms: [], note: '工作愿望的补充。', examples: [''] },
  ],
};

/** Columns that an annotated file carries back; they are never data. */
export const OWN_HEADERS: ReadonlySet<string> = new Set([PROBLEM_HEADER, ROW_HEADER]);

/** Title of a column for a sentence. */
export const columnTitle = (key: string): string =>
  RESULT_FORMAT.columns.find((column) => column.key === key)?.title ?? key;
