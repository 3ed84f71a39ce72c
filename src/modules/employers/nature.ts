import { checkUsci } from '../../kernel/codes/index.ts';
import type { RegistrationKind } from '../../kernel/codes/index.ts';

/** What kind of body an employer is; the levy's exemption for 30 staff or fewer is for enterprises only. */
export const EMPLOYER_NATURES = {
  GOVERNMENT_ORGAN: '机关',
  PUBLIC_INSTITUTION: '事业单位',
  ENTERPRISE: '企业（性质待补）',
  STATE_OWNED_ENTERPRISE: '国有企业',
  PRIVATE_ENTERPRISE: '民营企业',
  FOREIGN_ENTERPRISE: '外资企业',
  INDIVIDUAL_BUSINESS: '个体工商户',
  FARMER_COOPERATIVE: '农民专业合作社',
  PRIVATE_NON_ENTERPRISE: '民办非企业单位',
  SOCIAL_ORGANISATION: '社会组织',
  RURAL_COLLECTIVE: '农村集体经济组织',
  OTHER: '其他单位',
} as const;

export type EmployerNature = keyof typeof EMPLOYER_NATURES;

/** Who owns an enterprise: the credit code does not say, so a clerk chooses. */
export const OWNERSHIPS = ['STATE_OWNED_ENTERPRISE', 'PRIVATE_ENTERPRISE', 'FOREIGN_ENTERPRISE'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

const BY_KIND: Partial<Record<RegistrationKind, EmployerNature>> = {
  GOVERNMENT_ORGAN: 'GOVERNMENT_ORGAN',
  PUBLIC_INSTITUTION: 'PUBLIC_INSTITUTION',
  ENTERPRISE: 'ENTERPRISE',
  INDIVIDUAL_BUSINESS: 'INDIVIDUAL_BUSINESS',
  FARMER_COOPERATIVE: 'FARMER_COOPERATIVE',
  PRIVATE_NON_ENTERPRISE: 'PRIVATE_NON_ENTERPRISE',
  SOCIAL_ORGANISATION: 'SOCIAL_ORGANISATION',
  OTHER_SOCIAL_ORGANISATION: 'SOCIAL_ORGANISATION',
  FOUNDATION: 'SOCIAL_ORGANISATION',
  MASS_ORGANISATION: 'SOCIAL_ORGANISATION',
  TRADE_UNION: 'SOCIAL_ORGANISATION',
  RURAL_COLLECTIVE: 'RURAL_COLLECTIVE',
};

/** Nature by the credit code's registration (GB 32100-2015); `ownership` refines an enterprise and nothing else. */
export function natureOf(usci: string, ownership: Ownership | null = null): EmployerNature {
  const { parts } = checkUsci(usci);
  const nature = (parts.kind && BY_KIND[parts.kind]) ?? 'OTHER';
  return nature === 'ENTERPRISE' && ownership ? ownership : nature;
}
