import type { Messages } from '../../../platform/module/index.ts';

export const householdMessages: Messages = {
  'aid-not-given': () => '没有领救助，就不用填从哪天开始领。',
  'member-not-asked': () => '写姓名、登记需要帮助，先要家人同意。请选“是”，或者把姓名和需要帮助空着。',
  'members-many': () => '已经登记了 30 位家人，不能再加。',
  'no-such-member': () => '找不到这位家人，可能已经改过了。请刷新页面再看。',
  'no-file-here': () => '你能看到的档案里没有这个号码，不能关联。',
  'done-member-saved': () => '已保存这位家人的情况。',
  'done-member-linked': () => '已关联。姓名以家人自己的档案为准。',
  'done-member-removed': () => '已记下，这位家人不再显示。',
  'done-beside-household': () => '已记下。家庭情况以更可靠的来源为准，现在不采用你写的。请看内容的来源。',
  'done-beside-own': () => '已记下。档案里现在用的是工作人员或学校、民政登记的内容，你写的也留着。',
};
