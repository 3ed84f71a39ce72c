import type { StatusTone } from '../../../platform/ui/index.ts';
import type { DelegationState } from './queries.ts';

export const CAPACITY_WORDS = { guardian: '监护人', helper: '帮忙的人' } as const;
export const MAY_WORDS = { view: '只能看', act: '能看，也能替我办事' } as const;
export const BASIS_WORDS = { 'guardianship-paper': '监护证明', 'own-consent': '本人同意' } as const;
export const DELEGATION_STATE_WORDS: Readonly<Record<DelegationState, { text: string; tone: StatusTone }>> = {
  invited: { text: '等他接受', tone: 'waiting' },
  lapsed: { text: '邀请过期了', tone: 'neutral' },
  'in-force': { text: '正在帮忙', tone: 'good' },
  ended: { text: '到期了', tone: 'neutral' },
  revoked: { text: '已停掉', tone: 'neutral' },
};
