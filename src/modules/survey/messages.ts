import type { Sentence } from '../../platform/feed/index.ts';
import type { Messages } from '../../platform/module/index.ts';
import { columnTitle } from './results/format.ts';

/** What to mend in a cell of an uploaded sheet. */
const cells: Messages = {
  'survey.not-a-code': () => '编号不对。请照导出的名单抄，不要用身份证号。',
  'survey.not-on-list': () => '这次调查的名单里没有这个编号。请核对是不是另一次调查的名单。',
  'survey.name-other': () => '姓名和编号对不上。请核对是不是抄错了行。',
  'survey.row-repeated': () => '这个编号上面已经有一行。请留下一行。',
  'survey.not-a-phone': () => '电话号码不对。请写 5 至 20 位数字。',
  'survey.only-when-met': () => '没有见到本人，这一格请空着。',
  'survey.cell-too-long': () => '请写短一点，不超过 300 个字。',
};

/** The sentence for a problem of a cell; codes of the floor are said here for a sheet. */
const FLOOR: Readonly<Record<string, string>> = {
  required: '这一格要填。',
  'not-a-choice': '请写表头批注里列出的一种。',
  date: '日期看不懂。请写成 2026-11-02 这样。',
  'future-date': '日期还没到。请核对。',
};
export const cellSentence: Sentence = ({ column, code, params = {} }) =>
  `${columnTitle(column)}：${cells[code]?.(params) ?? FLOOR[code] ?? '请核对这一格。'}`;

export const messages: Messages = {
  ...cells,
  'ends-before-start': () => '结束日期早于开始日期。请改其中一个。',
  'campaign-not-draft': () => '这次调查已经开始了，名单不能再抽。',
  'campaign-not-open': () => '这次调查没有在进行。请回到调查的页面看看。',
  'campaign-of-others': () => '这次调查由上一级残联管。请和他们联系。',
  'campaign-closed': () => '这次调查已经结束，不能再改。',
  'not-later': () => '新的结束日期要比现在的晚。',
  'not-drawn-for-second': () => '这个人没有被抽中复访，或者第一次还没见到。请当作一般走访登记。',
  'second-by-another': () => '复访要由第一次没去过的人做。请派另一个人。',
  'helper-of-elsewhere': () => '这个走访人不负责这个地方。请选负责这里的人。',
  'nothing-to-settle': () => '这一条不用核对，或者已经有人核对过了。',
  'same-outcome': () => '改成的结果和原来一样。请选“情况属实”，或者选另一个结果。',
  'person-elsewhere': () => '这个人不在你负责的地区。请选“转给那里的残联”。',
  'nobody-to-hand-to': () => '找不到可以转去的地方，这个人还在本地区。请选“写进档案”或“不采用”。',
  'no-results-in-file': () => '表格里没有新的走访结果。请在“走访结果”一列填写后再上传。',
  'nothing-to-take': () => '没有可以导入的行。请先改好表格再上传。',
  'device-of-another': () => '这台手机上的名单是别人取的。请让取名单的人登录，把走访传完。',
  'not-your-device': () => '这台手机不是你的。请让本人或者乡镇专干来清除。',
  'wipe-asked-already': () => '已经要求清除过了。手机联网以后就会清掉。',
  'done-wipe-asked': () => '已要求清除。手机下次联网时清掉名单，没传的走访会先传上来。',
  'done-survey-made': () => '已建好。看过名单有多少人，再开始。',
  'done-survey-opened': () => '已经开始，正在抽取名单。过一会儿刷新这一页。',
  'done-survey-extended': () => '已延长。',
  'done-survey-closed': () => '调查已结束，报告已定稿。',
  'done-survey-assigned': () => '已派人。',
  'done-survey-undone': () => '已撤销，恢复成派人以前的样子。',
  'done-survey-settled': () => '已记下核对的结果。',
  'done-stray-settled': () => '已处理这次走访。',
  'done-results-read': () => '表格已读。看过没有问题，再导入。',
  'done-results-known': () => '这个表格以前上传过，这就是那一次。',
  'done-results-taken': () => '正在导入，一行一次走访。过一会儿刷新这一页看结果。',
  'done-visit-dropped': () => '这次填的内容已经删掉。',
};
