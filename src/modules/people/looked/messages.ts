import type { Messages } from '../../../platform/module/index.ts';

export const lookedMessages: Messages = {
  'already-asked': () => '这一条你已经问过了，请等答复。',
  'already-answered': () => '这个问题已经有人答复了。',
  'answers-own-access': () => '这是你自己看的，不能由你答复。请同事或者审计员来答。',
  'done-access-asked': () => '已经问了。15 天内会在这里答复你。',
  'done-access-answered': () => '已答复，本人能看到。',
};
