import type { ProblemParams } from '../../kernel/problem.ts';
import type { Messages } from '../../platform/module/index.ts';
import type { PostingNote } from './parsing/index.ts';

/** What is said about a field of an imported posting, by the code of the note. */
export const postingMessages: Messages = {
  'not-json': () => '这一行不是完整的 JSON 记录，请检查括号和引号。',
  'not-a-record': () => '这一行不是一条岗位记录。',
  'line-too-long': () => '这一行太长，读不了。请把它拆开或删短。',
  'wrong-type': () => '这一项不是文字，没有读入。',
  cut: () => '内容太长，只留了前面一部分。',
  'title-missing': () => '没有岗位名称。请补上岗位名称。',
  'title-too-long': (p) => `岗位名称超过 ${p.max} 个字，请改短。`,
  'title-without-words': () => '岗位名称里没有文字，请改写。',
  'formula-kept-as-text': () => '岗位名称像表格公式，已当作普通文字。',
  'place-missing': () => '没有写工作地点，请在草稿里补上。',
  'place-unread': () => '看不出工作地点在哪里，请在草稿里选择。',
  'county-missing': () => '只知道城市，不知道县（市、区），请在草稿里补上。',
  'city-missing': () => '只写了县（市、区），请核对是不是这个地方。',
  'several-places': () => '写了不止一个地方，取了第一个，请核对。',
  'outside-province': (p) => `工作地点在外省（${p.province}）。`,
  'retired-name': (p) => `“${p.name}”是旧名，按现在的“${p.now}”处理。`,
  'place-of-others': (p) => `这个岗位在${p.place}，不归你所在的地区管，请当地同事导入。`,
  'wage-missing': () => '没有写薪资。',
  'wage-negotiable': () => '薪资面议，发布前请问清楚。',
  'wage-unread': (p) => `薪资“${p.text}”没有看懂，请在草稿里补上。`,
  'wage-part-unread': (p) => `薪资里的“${p.text}”没有算进去。`,
  'month-assumed': () => '没有写按月还是按天，当作按月。',
  'read-as-year': () => '没有写按月还是按年，数额大，当作按年。',
  'year-over-12': () => '年薪除以 12 个月折成月薪。',
  'week-to-month': (p) => `周薪按一周 5 天、每月 ${p.days} 天折成月薪。`,
  'day-to-month': (p) => `日薪按每月 ${p.days} 天折成月薪。`,
  'hour-to-month': (p) => `时薪按每天 ${p.hours} 小时、每月 ${p.days} 天折成月薪。`,
  'extra-months-left-out': (p) => `一年发 ${p.months} 个月，月薪里没有算多出的部分。`,
  swapped: () => '薪资前后写反了，已对调。',
  approximate: () => '薪资是大约的数。',
  'base-pay-only': () => '只算了底薪，提成和奖金没有算。',
  'education-missing': () => '没有写学历要求。',
  'education-unread': (p) => `学历“${p.text}”没有看懂。`,
  'experience-unread': (p) => `经验“${p.text}”没有看懂。`,
  'form-assumed': () => '没有写工作形式，当作全职。',
  'form-unread': (p) => `工作形式“${p.text}”没有看懂，当作全职。`,
  'headcount-unread': (p) => `招聘人数“${p.text}”没有看懂，当作 1 人。`,
  'closing-unread': (p) => `截止日期“${p.text}”没有看懂。`,
  'occupation-unknown': () => '从名称看不出是哪种职业，请在草稿里选择。',
  'occupation-doubtful': (p) =>
    `从“${p.words ?? '岗位名称'}”猜，职业可能是“${p.name}”，把握只有 ${p.certainty}%，请核对。`,
  'skills-from-text': (p) => `名称和描述里还认出这些技能，已加上，请核对：${p.names}。`,
  'contact-left-aside': () => '联系人和电话没有导入。',
  'number-left-out': () => '描述里的电话或证件号码已略去。',
};

/** The sentence of one note. */
export function sentenceOf({ code, params }: Pick<PostingNote, 'code' | 'params'>): string {
  const no: ProblemParams = {};
  return postingMessages[code]?.(params ?? no) ?? '这一项请人工核对。';
}

export const messages: Messages = {
  'positions.no-postings': () => '文件里没有岗位。请检查是不是选错了文件。',
  'positions.no-office': () => '你的账号没有所属地区，不能导入岗位。',
  'positions.batch-undone': () => '这次导入已经撤销，请重新上传文件。',
  'positions.unknown-occupation': (p) =>
    p.names
      ? `职业大典里没有这个职业。你想写的也许是：${p.names}。请照着写一个，或写它的代码。`
      : '职业大典里没有这个职业。请从列表里选一个，或写它的代码。',
  'positions.unknown-function': () => '有一项功能要求不在词表里。',
  'positions.unknown-accommodation': () => '有一项便利不在词表里。',
  'positions.wage-order': () => '最高月薪比最低月薪少，请检查。',
  'positions.date-order': () => '截止日期在开始日期之前，请检查。',
  'positions.below-filled': (p) => `已经录用 ${p.filled} 人，招聘人数不能比它少。`,
  'positions.closed-stays': () => '岗位已关闭，不能修改。请先重新发布。',
  'positions.changed-meanwhile': () => '别人刚改过这个岗位。请重新打开，看过新内容再改。',
  'positions.not-ready': (p) => `还差 ${p.count} 项，补上后才能继续。`,
  'positions.needs-employer': () => '还没有写单位名称。',
  'positions.needs-place': () => '还没有选工作地点。',
  'positions.needs-wage': () => '还没有写月薪。',
  'positions.needs-occupation': () => '还没有选职业。',
  'positions.confirm-occupation': () => '职业是按名称猜的，请打开“补全岗位”核对后保存。',
  'positions.not-a-draft': () => '只有草稿能改。等核对的请先拿回来；已经发布的，请联系当地残联改。',
  'positions.offer-first': () => '这是公益性岗位或者定向招录的岗位，要先给优先的人。请先安排优先录用。',
  'positions.no-place-left': (p) => `已经录用 ${p.filled} 人，没有空位了。还要招人，请把招聘人数写得比它多。`,
  'positions.date-gone': () => '这一天已经过了，请写今天或者以后的日期。',
  'positions.job-gone': () => '这个岗位已经招满或关闭。请看看别的岗位。',
  'done-position-saved': () => '岗位已保存。',
  'done-position-published': () => '岗位已发布，现在所有人都能看到。',
  'done-position-closed': () => '岗位已关闭。',
  'done-position-discarded': () => '这个草稿不会发布。',
  'done-position-submitted': () => '已交给残联核对，一般 5 天内有结果。结果会通知你们。',
  'done-position-recalled': () => '拿回来了，改好再交。',
  'done-position-returned': () => '已退回单位，单位会收到通知。',
  'done-postings-read': () => '文件已读完，请先看看读得对不对。',
  'done-postings-known': () => '这个文件已经上传过，这是上次的结果。',
  'done-postings-applied': () => '岗位已导入为草稿。',
  'done-postings-undone': () => '导入已撤销。',
};
