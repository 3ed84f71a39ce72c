/** What kind of body pays. The exemption for few staff is for enterprises only (facts: Notice 98, Notice 8). */
export const LEVY_NATURES = {
  ENTERPRISE: '企业',
  STATE_OWNED_ENTERPRISE: '国有企业',
  PRIVATE_ENTERPRISE: '民营企业',
  FOREIGN_ENTERPRISE: '外资企业',
  GOVERNMENT_ORGAN: '机关',
  PUBLIC_INSTITUTION: '事业单位',
  ASSOCIATION: '社会团体',
  PRIVATE_NON_ENTERPRISE: '民办非企业单位（社会服务机构）',
  OTHER: '其他单位',
} as const;

export type LevyNature = keyof typeof LEVY_NATURES;

export const NATURES = Object.keys(LEVY_NATURES) as LevyNature[];

/** Enterprises, of whomever; not 民办非企业单位. */
export const ENTERPRISE_NATURES: readonly LevyNature[] = [
  'ENTERPRISE',
  'STATE_OWNED_ENTERPRISE',
  'PRIVATE_ENTERPRISE',
  'FOREIGN_ENTERPRISE',
];

export function isNature(value: unknown): value is LevyNature {
  return typeof value === 'string' && Object.hasOwn(LEVY_NATURES, value);
}
