/** What the first two characters of a credit code say. Only enterprises know the exemption for 30 staff or fewer. */
const REGISTRATIONS = {
  '11': 'GOVERNMENT_ORGAN',
  '12': 'PUBLIC_INSTITUTION',
  '13': 'MASS_ORGANISATION',
  '19': 'OTHER_ESTABLISHMENT',
  '31': 'LAW_FIRM',
  '32': 'NOTARY_OFFICE',
  '51': 'SOCIAL_ORGANISATION',
  '52': 'PRIVATE_NON_ENTERPRISE',
  '53': 'FOUNDATION',
  '59': 'OTHER_SOCIAL_ORGANISATION',
  '71': 'RELIGIOUS_SITE',
  '81': 'TRADE_UNION',
  '91': 'ENTERPRISE',
  '92': 'INDIVIDUAL_BUSINESS',
  '93': 'FARMER_COOPERATIVE',
  A1: 'MILITARY_UNIT',
  N1: 'RURAL_COLLECTIVE',
  N2: 'RURAL_COLLECTIVE',
  N3: 'RURAL_COLLECTIVE',
  Y1: 'OTHER',
} as const;

export type RegistrationKind = (typeof REGISTRATIONS)[keyof typeof REGISTRATIONS];

/** The kind of body behind a credit code; null where the list does not hold its first two characters. */
export function registrationOf(usci: string): RegistrationKind | null {
  const prefix = usci.slice(0, 2);
  return prefix in REGISTRATIONS ? REGISTRATIONS[prefix as keyof typeof REGISTRATIONS] : null;
}
