import { EXEMPT, NO_STAFF, QUOTA_MET } from './rules/levy.ts';

const TIERS: Readonly<Record<string, string>> = {
  [NO_STAFF]: '没有在职职工',
  [QUOTA_MET]: '已达到比例，不用缴',
  [EXEMPT]: '小企业免征',
  AT_LEAST_1_PERCENT: '安排比例 1%（含）以上',
  BELOW_1_PERCENT: '安排比例不到 1%',
  FULL: '没有减免',
};

/** A tier in words; of a tier that another province names, its own name. */
export function tierWords(tier: string): string {
  return TIERS[tier] ?? tier;
}
