import type { OutCell, OutSheet } from '../../feed/index.ts';

/** What a reader must know of a file that lies on some desk a year later. */
export interface ExportNotes {
  title: string;
  source: string;
  filters: readonly { term: string; value: string }[];
  /** Moment of writing, in words. */
  at: string;
  by: string;
  region: string;
  purpose: string | null;
  reason: string | null;
  fullNumbers: boolean;
  personal: boolean;
  /** Known once the rows are written. */
  rows(): number;
  sample: boolean;
}

function linesOf(notes: ExportNotes): [string, string][] {
  return [
    ['名称', notes.title],
    ['数据来源', notes.source],
    [
      '筛选条件',
      notes.filters.map(({ term, value }) => `${term}：${value}`).join('；') || '没有筛选，是全部',
    ],
    ['行数', String(notes.rows())],
    ['导出时间', notes.at],
    ['导出人', `${notes.by}（${notes.region}）`],
    ...(notes.purpose ? [['用途', notes.purpose] satisfies [string, string]] : []),
    ...(notes.reason ? [['理由', notes.reason] satisfies [string, string]] : []),
    ...(notes.personal
      ? [
          ['证件号码', notes.fullNumbers ? '完整号码，已另行确认并记入审计' : '只显示一部分'] satisfies [
            string,
            string,
          ],
          ['提醒', '这份表有残疾人的个人信息。只用于上面写的用途，用完删除，不要转发。'] satisfies [
            string,
            string,
          ],
        ]
      : []),
    ...(notes.sample ? [['示例', '这是虚构的示例数据，不是真人。'] satisfies [string, string]] : []),
  ];
}

/** The sheet 说明. Its rows are made when they are read, after the data: then the number of rows is known. */
export function noteSheet(notes: ExportNotes): OutSheet {
  function* rows(): Generator<OutCell[]> {
    for (const [term, text] of linesOf(notes))
      yield [
        { text: term, style: 'head' },
        { text, style: 'wrapped' },
      ];
  }
  return { name: '说明', widths: [14, 80], frozen: 0, rows: { [Symbol.iterator]: rows } };
}
