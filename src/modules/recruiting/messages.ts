import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'position-not-open': () => '这个岗位现在没有在招人，请换一个岗位。',
  'position-full': () => '这个岗位已经招满了，请换一个岗位。',
  'already-referred': () => '已经把这个人推荐到这个岗位了，请在推荐列表里继续处理。',
  'hired-before-referred': () => '上班日期早于推荐日期。如果是自己找到的工作，请在档案里用“登记就业”。',
  'done-referred': () => '已推荐。接下来请联系单位安排面试。',
  'done-hired': () => '已登记录用。请上传就业材料并核实，核实后才计入新增就业。',
};
