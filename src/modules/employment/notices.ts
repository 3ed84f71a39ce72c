import { STAFF } from '../../platform/access/roles.ts';
import { defineNotice } from '../../platform/notices/index.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** To the person: the start of work is established. */
export const spellVerifiedNotice = defineNotice({
  kind: 'employment.verified',
  title: '就业登记核实通过了',
  about: 'person',
  to: ['seeker'],
  example: { spellId: EXAMPLE },
  text: () => '不用做什么。你的就业登记核实好了。',
  href: () => '/my/file',
});

/** To the person: papers are wanting. */
export const spellRejectedNotice = defineNotice({
  kind: 'employment.rejected',
  title: '就业登记没有通过',
  about: 'person',
  to: ['seeker'],
  example: { spellId: EXAMPLE },
  text: () => '请联系帮你登记的工作人员。你的就业登记还缺材料。',
  href: () => '/my/file',
});

/** To whoever recorded it, when somebody else decided. */
export const spellDecidedNotice = defineNotice({
  kind: 'employment.decided',
  title: '你登记的就业有了核实结果',
  about: 'person',
  to: STAFF,
  example: { spellId: EXAMPLE, decision: 'rejected' },
  text: ({ decision }) =>
    decision === 'verified' ? '不用做什么。你登记的就业核实通过了。' : '请看退回的原因，补好材料再报。',
  href: ({ spellId }) => `/spells/${spellId}`,
});

export const employmentNotices = [spellVerifiedNotice, spellRejectedNotice, spellDecidedNotice];
