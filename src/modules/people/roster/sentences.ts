import type { ProblemParams } from '../../../kernel/problem.ts';
import { columnTitle } from './format.ts';

type Say = (params: ProblemParams) => string;

const TEXT_COLUMN = '表格软件把后几位变成了 0，原来的号码已经丢失。请把这一列设为“文本”，按证件重新填写。';

/** What is wrong with an identity number, wherever it stands; `what` names it. */
function numberSentences(prefix: 'id' | 'certificate', what: string, digits: string): [string, Say][] {
  return [
    [
      `roster.${prefix}-length`,
      ({ length }) => `${what}应是 ${digits}，这里有 ${length} 位。请对照证件补全。`,
    ],
    [`roster.${prefix}-alphabet`, () => `${what}里有不该出现的字符。请对照证件改正。`],
    [`roster.${prefix}-fifteen-digits`, () => '15 位的老号码已停用。请填 18 位公民身份号码。'],
    [`roster.${prefix}-area`, () => `${what}的前 6 位不对。请对照证件改正。`],
    [`roster.${prefix}-date`, () => `${what}里的出生日期不存在。请对照证件改正第 7 至 14 位。`],
    [`roster.${prefix}-before-1900`, () => `${what}里的出生年份早于 1900 年。请对照证件改正。`],
    [`roster.${prefix}-future-date`, () => `${what}里的出生日期还没有到。请对照证件改正。`],
    [`roster.${prefix}-check-digit`, () => `${what}的校验位对不上，至少有一位写错了。请对照证件逐位核对。`],
  ];
}

/** One sentence for each problem of a row: what is wrong and what to do. */
export const rosterSentences: Readonly<Record<string, Say>> = {
  ...Object.fromEntries([
    ...numberSentences('id', '身份证号', '18 位'),
    ...numberSentences('certificate', '残疾人证号', '20 位，补办的有 22 位'),
  ]),
  'roster.cell-error': () => '这一格是表格软件的错误值。请改成要填的内容。',
  'roster.cell-too-long': () => '这一格的内容太长，没有读全。请删减后再导入。',
  'roster.formula-without-value': () => '这一格是没有算出结果的公式。请改成要填的内容。',
  'roster.too-long': ({ max }) => `内容太长，最多 ${max} 个字。请删减。`,
  'roster.number-destroyed': () => TEXT_COLUMN,
  'roster.kept-beside': () => '更权威的来源说的不一样。这一格记在档案里，现在不采用。',
  'roster.certificate-missing': () => '没有残疾人证号。请补上。',
  'roster.certificate-category': () => '残疾人证号第 19 位应是 1 至 7。请对照残疾人证改正。',
  'roster.certificate-grade': () => '残疾人证号第 20 位应是 1 至 4。请对照残疾人证改正。',
  'roster.certificate-reissue': () => '残疾人证号 20 位以后应是 B 和补办次数，例如 B1。请对照残疾人证改正。',
  'roster.certificate-of-another': () => '残疾人证号的前 18 位与身份证号不同。请核对是不是写了别人的号码。',
  'roster.birth-date-differs': () => '出生日期与身份证号里的不同。请对照证件改正其中一个。',
  'roster.date-unreadable': () => '这个日期不存在或认不出。请写成 1990-03-07 的样子。',
  'roster.sex-unreadable': () => '性别请填“男”或“女”。',
  'roster.sex-differs': () => '性别与身份证号不符（第 17 位单数为男，双数为女）。请对照证件改正其中一个。',
  'roster.category-unreadable': () => '认不出残疾类别。请填视力、听力、言语、肢体、智力、精神或多重。',
  'roster.category-differs': () => '残疾类别与证号第 19 位不符。请对照残疾人证改正其中一个。',
  'roster.grade-unreadable': () => '认不出残疾等级。请填一级、二级、三级或四级。',
  'roster.grade-differs': () => '残疾等级与证号第 20 位不符。请对照残疾人证改正其中一个。',
  'roster.name-missing': () => '没有姓名。请补上。',
  'roster.name-unusual': () => '姓名里有不常见的字符，已按原样保留。请核对。',
  'roster.phone-destroyed': () => '电话号码被表格软件改写，没有导入这个号码。请把这一列设为“文本”后重填。',
  'roster.phone-unreadable': () => '认不出这个电话号码，没有导入这个号码。请填 11 位手机号，或带区号的座机。',
  'roster.phone-several': () => '这一格有几个号码，只导入了第一个。',
  'roster.word-unknown': () => '认不出这个写法，没有导入这一格。请按填写说明里的写法填写。',
  'roster.issued-in-future': () => '发证日期还没有到。请对照残疾人证改正。',
  'roster.issued-before-birth': () => '发证日期早于出生日期。请对照残疾人证改正。',
  'roster.expires-before-issue': () => '有效期早于发证日期。请对照残疾人证改正。',
  'roster.status-unreadable': () => '认不出证件状态。请填有效、已到期、冻结、已注销、已迁出或挂失。',
  'roster.expired': () => '有效期已过。请核对是否已经换领新证。',
  'roster.county-unknown': () => '认不出所在县，按上传时选的地区导入。请核对。',
  'roster.other-county': ({ name }) =>
    `这一行写的是${name}，不在这次导入的地区。请从表里删去，交给当地导入。`,
  'roster.township-unknown': () => '在本县找不到这个乡镇（街道），先归到县。请核对写法。',
  'roster.other-township': ({ name }) =>
    `这一行写的是${name}，不在这次导入的地区。请从表里删去，交给当地导入。`,
  'roster.repeated': ({ row }) => `与第 ${row} 行完全相同，只导入第 ${row} 行。`,
  'roster.repeated-differs': ({ row }) =>
    `同一个人在表里出现多次（先见第 ${row} 行），内容不同，都没有导入。请只留正确的一行。`,
  'roster.registered-elsewhere': ({ name }) => `这个人的档案在${name}。请联系当地办理转出，不要重新建档。`,
  'roster.certificate-taken': () => '这个残疾人证号已登记在另一个人名下。请核对两份档案。',
  'roster.certificate-older': () => '系统里有发证日期更晚的残疾人证，没有用这一行替换。请核对哪一张有效。',
  'roster.was-cancelled': () => '系统里这个人的残疾人证已注销，没有改动。请核实后到个人档案里更正。',
  'roster.name-changed': () => '姓名与系统里的不同，导入后按这一行更新。请核对是不是同一个人。',
  'roster.changed-meanwhile': () =>
    '预览之后，有人改动了这份档案，所以没有导入这一行。请再次导入这个文件核对。',
};

/** The sentence of a problem, led by the column it is about. */
export function problemSentence(problem: { column: string; code: string; params?: ProblemParams }): string {
  const sentence = rosterSentences[problem.code]?.(problem.params ?? {}) ?? '这一格有问题。请核对。';
  return `${columnTitle(problem.column)}：${sentence}`;
}
