import { feedMessages } from '../../../platform/feed/messages.ts';
import type { Messages } from '../../../platform/module/index.ts';

/** Sentences for refusals of whole imports; those of rows are in `sentences.ts`. */
export const rosterMessages: Messages = {
  ...feedMessages,
  'roster.choose-county': () => '请选择到县（市、区）或乡镇（街道）。名册按县导入。',
  'roster.columns-missing': ({ names }) =>
    `没有认出这些列：${names}。请在下面指定它们是文件里的哪一列，再重新检查。`,
  'roster.column-twice': ({ name }) => `“${name}”指定了两次。请只保留一列。`,
  'roster.no-rows': () => '表头下面没有数据。请检查文件后重新上传。',
  'roster.wrong-state': () => '这次导入的状态已经变了。请刷新页面，看现在能做什么。',
  'roster.nothing-to-apply': () => '没有要导入的行：没有新的，也没有变化的。',
  'roster.still-working': () => '还在处理，不用重新开始。请稍后刷新。',
  'roster.no-worker': () => '现在不能处理导入。请稍后再试，或告诉系统管理员。',
  'roster.worker-stopped': () => '处理中断了，已完成的部分不会丢。请打开这次导入，点“继续”。',
  'roster.too-old': () => '上传太久没有导入，原文已按保存期限清理。请重新上传名册。',
  'roster.no-problems-file': () => '这次导入没有需要修改的行。',
  'done-roster-uploaded': () => '已上传，正在检查。',
  'done-roster-mapped': () => '已记下每一列是什么，正在重新检查。',
  'done-roster-applying': () => '已开始导入。',
  'done-roster-undoing': () => '已开始撤销。',
  'done-roster-continued': () => '已接着处理。',
};
