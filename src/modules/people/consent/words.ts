import type { StatusTone } from '../../../platform/ui/index.ts';
import type { ConsentState } from './rules.ts';
import { MANNERS, type Manner } from './tables.ts';

export const STATE_WORDS: Readonly<Record<ConsentState, { text: string; tone: StatusTone }>> = {
  'in-force': { text: '已同意', tone: 'good' },
  'not-asked': { text: '还没问过', tone: 'waiting' },
  withdrawn: { text: '已撤回', tone: 'neutral' },
  outdated: { text: '说明更新了，要再问一次', tone: 'waiting' },
  duty: { text: '在做，可以说不要', tone: 'info' },
  objected: { text: '已说不要', tone: 'neutral' },
};

export const WISH_WORDS = { agrees: '本人愿意', objects: '本人不愿意', unsaid: '本人没有表示' } as const;
export const DECIDED_WORDS = { self: '本人', guardian: '监护人' } as const;
export const MANNER_WORDS: Readonly<Record<Manner, string>> = { ...MANNERS, 'own-account': '自己在网上办的' };
/** Sources other than forms. */
export const CONSENT_SOURCE_WORDS: Readonly<Record<string, string>> = {
  form: '工作人员登记',
  self: '自己在网上办的',
  sample: '示例数据',
};
