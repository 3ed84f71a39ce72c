import type { Messages } from '../../../platform/module/index.ts';

export const pushMessages: Messages = {
  'push-needs-county': () => '一次推一个县区。请选一个县区、市或者全省。',
  'push-objected': () => '本人说过不要推荐岗位，没有推。请先当面问本人。',
  'push-never': () => '本人选了不要发新岗位，没有推。请先问本人，改了再推。',
  'push-nothing-new': () => '合适的岗位都推过了，没有新的。',
  'push-no-fit': () => '现在没有合适的在招岗位。可以和本人商量工资、路程或者需要的便利。',
  'push-all-excluded': () => '合适的岗位都说过不合适。请和本人商量，或者恢复推荐。',
  'push-narrowed': () => '按本人说过的不合适，暂时没有能推的。可以和本人商量，重新推那一类。',
  'push-incomplete': () => '档案不全，没有推。请先登记能力和想做的工作。',
  'push-not-reached': () => '上次的推荐信还没交到本人。请先交给本人，再推新的。',
  'push-failed': () => '没有办成，没有推。请过一会儿再试。',
  'no-effect-to-drop': () => '这一条已经不起作用了，不用再改。请刷新后再看。',
  'done-push-saved': () => '记下了。从现在起按你选的来。',
  'done-push-saved-for': () => '已登记。从现在起按本人选的来。',
  'done-push-started': () => '已经开始。过一会儿刷新，看推到哪里了。',
  'done-look-started': () => '正在重新算。过一会儿刷新这一页，看哪些岗位还没有合适的人。',
  'done-effect-dropped': () => '改好了，这一类岗位会再推。说过不合适的那几个还是不推。',
  'done-push-told': () => '已经推了新岗位。',
};
