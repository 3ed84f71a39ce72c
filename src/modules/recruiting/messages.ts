import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'position-not-open': () => '这个岗位现在没有在招人，请换一个岗位。',
  'position-full': () => '这个岗位已经招满了，请换一个岗位。',
  'already-referred': () => '已经把这个人推荐到这个岗位了，请在推荐列表里继续处理。',
  'hired-before-referred': () => '上班日期早于推荐日期。如果是自己找到的工作，请在档案里用“登记就业”。',
  'consent-withdrawn': () =>
    '本人没有同意或者撤回了同意，不能安排面试。请先问本人；本人改变了主意，就在档案的“同意事项”里登记。',
  'meeting-in-the-past': () => '这一天已经过了，请写今天或者以后的日期。',
  'not-a-time': () => '请写几点几分，例如 09:30。',
  'done-answered': () => '已答复，本人和推荐的工作人员会收到通知。',
  'referred-already': () => '已经把你推荐给这家单位了，不用再说。',
  'no-open-wish': () => '没有等着处理的“想去”，可能别人刚刚处理过。请刷新后再看。',
  'done-wished': () => '记下了，你想去。我们的工作人员会在 7 天内联系你。',
  'done-wish-withdrawn': () => '记下了，你不去了。',
  'done-wish-answered': () => '已答复。求职者会在自己的首页看到。',
  'done-referred': () => '已推荐。接下来请联系单位安排面试。',
  'done-hired': () => '已登记录用。请上传就业材料并核实，核实后才计入新增就业。',
};
