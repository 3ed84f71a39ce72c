import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'follow-up.not-open': () => '这次回访已经登记过，或者不用回访了。请看这个人的回访记录。',
  'follow-up.not-yet': () => '还没有到时候。快到的时候我们会告诉你。',
  'follow-up.too-early': (p) => `这次回访要到 ${p.due} 才到期，最早提前 7 天。请检查日期。`,
  'follow-up.in-future': () => '这一天还没有到。请检查日期。',
  'follow-up.other-answer': () => '这份登记已经用在别的回访上了。请重新打开页面再填。',
  'follow-up.confirmed-already': () => '这个人这一次已经确认过了。说错了，请联系残联的工作人员。',
  'follow-up.no-death': () => '没有因为去世而停下的回访。',
  'follow-up.undone': () => '这次离岗已经撤销过了。',
  'done-follow-up-recorded': () => '回访已登记。',
  'done-follow-up-missed': () => '已记下没有联系上。',
  'done-follow-up-warned': () => '回访已登记，并发现了预警。请接着处理。',
  'done-follow-up-death': () => '已记下。回访先停下；请到档案里核实。',
  'done-follow-up-answered': () => '谢谢，我们记下了。',
  'done-follow-up-confirmed': () => '已确认。',
  'done-follow-up-left': () => '离岗已登记。这个人又回到没有工作的名单里。',
  'done-follow-up-undone': () => '离岗已撤销。就业登记等待重新核实。',
  'done-follow-up-alive': () => '已撤销误报，回访接着做。',
  'done-warning-acted': () => '处理已登记。',
  'done-warning-resolved': () => '预警已办结。',
};
