/** Every role that exists, in the order in which pages list them. `level` names what a grant of it stands on: a region, a person or an employer. */
export const ROLES = {
  village_helper: { title: '村（社区）联络员', level: 'township', staff: true },
  township_clerk: { title: '乡镇（街道）残联专干', level: 'township', staff: true },
  county_clerk: { title: '县级就业服务经办', level: 'county', staff: true },
  city_officer: { title: '市级残联就业科', level: 'city', staff: true },
  province_officer: { title: '省级残联就业处', level: 'province', staff: true },
  employer_hr: { title: '用人单位人事', level: 'employer', staff: false },
  seeker: { title: '求职者', level: 'self', staff: false },
  system_admin: { title: '系统管理员', level: 'province', staff: false },
  security_admin: { title: '安全保密管理员', level: 'province', staff: false },
  auditor: { title: '审计员', level: 'province', staff: false },
} as const;

export type RoleName = keyof typeof ROLES;
/** Beside the roles of accounts: nobody signed in, the house itself, and the door that looks up who knocks. */
export type ActingRole = RoleName | 'public' | 'system' | 'door';

export const STAFF: readonly RoleName[] = [
  'village_helper',
  'township_clerk',
  'county_clerk',
  'city_officer',
  'province_officer',
];
/** Staff of an office, who keep files; the village helper visits and tells. */
export const OFFICE_STAFF: readonly RoleName[] = STAFF.filter((role) => role !== 'village_helper');
/** Staff who decide: they review, verify and answer for figures. */
export const OFFICERS: readonly RoleName[] = ['county_clerk', 'city_officer', 'province_officer'];
/** Who acts for one employer: what it may do is bound to that employer's records. */
export const EMPLOYER: readonly RoleName[] = ['employer_hr'];
/** 三员: who makes accounts, who gives rights, who watches. Nobody holds two of them, nor one of them with anything else. */
export const ADMINISTRATORS: readonly RoleName[] = ['system_admin', 'security_admin', 'auditor'];
export const EVERYONE: readonly ActingRole[] = [...(Object.keys(ROLES) as RoleName[]), 'public'];
/** Signed in with any role: the public is not. */
export const SIGNED_IN: readonly RoleName[] = Object.keys(ROLES) as RoleName[];

export function isRole(text: string): text is RoleName {
  return Object.hasOwn(ROLES, text);
}

/** Whether a role is entered with two factors only. Seekers choose; whoever sees other people's data does not. */
export function needsSecondFactor(role: string): boolean {
  return role !== 'seeker';
}
