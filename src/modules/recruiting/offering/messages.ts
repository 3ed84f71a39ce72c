import type { Messages } from '../../../platform/module/index.ts';

export const offeringMessages: Messages = {
  'offering.not-reserved': () =>
    '这个岗位不是公益性岗位，也不是定向招录。要先给优先的人，请打开“补全岗位”，选“要先给谁”。',
  'offering.running': () => '已经开始一个一个问了，名单不能重排。',
  'offering.moved-on': () => '别人刚刚办过这一步。请刷新后再看。',
  'offering.over': () => '这个岗位不用答复了：过了日期，或者已经答复过。请看别的岗位，或者联系工作人员。',
  'done-offering-prepared': () => '名单排好了。请看一看顺序，再开始问。',
  'done-offering-started': () => '开始问了。有人不去，会自动问下一位。',
  'done-offering-stopped': () => '停下了，岗位已经向所有人开放。',
  'done-offering-left-out': () => '记下了，这次不问这个人。开始问以前可以改回来。',
  'done-offering-put-back': () => '改回来了，还在原来的位置。',
  'done-offer-yes': () => '记下了，你愿意去。工作人员和单位会联系你。',
  'done-offer-no': () => '记下了，你不去。别的岗位照样帮你找。',
  'done-offer-recorded': () => '答复已登记。',
};
