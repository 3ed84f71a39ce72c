import type { Messages } from '../../../../platform/module/index.ts';

export const weightMessages: Messages = {
  'weights.outside': (p) => `省里定的范围是 ${p.min} 到 ${p.max} 份，请改到范围里。`,
  'weights.step': (p) => `和省里差的份数要是 ${p.step} 的倍数，请改一改。`,
  'weights.sum': (p) => `五项加起来要正好 100 份，现在是 ${p.sum} 份。`,
  'weights.no-limits': () => '省里没有定可以改的范围，所以现在不能改。请联系省残联。',
  'weights.past': () => '不能从过去的日子算起，请写今天或者以后的日期。',
  'weights.nothing-to-undo': () => '这个地区没有可以撤销的决定。',
  'done-weights-set': () => '已经改好。从写的那一天起，推荐按新的分量排。',
  'done-weights-cleared': () => '已经记下。从写的那一天起，跟上级的分量走。',
  'done-weights-undone': () => '已经撤销，恢复到上一次的决定。',
};
