import type { EmploymentForm } from '../../modules/employment/index.ts';
import type { EmployerNature } from '../../modules/employers/index.ts';
import type { Regions } from '../../kernel/regions.ts';
import type { SampleEmployer } from '../employer/employer.ts';
import type { Random } from '../random.ts';

/** Where a spell of work is: an employer of the sample by index, or a name alone, or neither for work of one's own. */
export interface Workplace {
  employer: number | null;
  employerName: string | null;
}

const OWN: Workplace = { employer: null, employerName: null };
const EMPLOYING: readonly EmployerNature[] = [
  'ENTERPRISE',
  'PRIVATE_ENTERPRISE',
  'FOREIGN_ENTERPRISE',
  'STATE_OWNED_ENTERPRISE',
  'GOVERNMENT_ORGAN',
  'PUBLIC_INSTITUTION',
  'SOCIAL_ORGANISATION',
];
/** Which bodies employ in which form. */
const NATURES: Readonly<Partial<Record<EmploymentForm, readonly EmployerNature[]>>> = {
  PROPORTIONAL: EMPLOYING,
  CONCENTRATED: ['PRIVATE_ENTERPRISE', 'ENTERPRISE'],
  PUBLIC_WELFARE: ['GOVERNMENT_ORGAN', 'PUBLIC_INSTITUTION', 'RURAL_COLLECTIVE'],
  SHELTERED: ['PRIVATE_NON_ENTERPRISE'],
  FLEXIBLE: ['INDIVIDUAL_BUSINESS', 'PRIVATE_ENTERPRISE'],
  AGRI: ['FARMER_COOPERATIVE', 'RURAL_COLLECTIVE'],
};
/** How often an employer of the register stands behind work that does not need one. */
const SHARE: Readonly<Partial<Record<EmploymentForm, number>>> = { FLEXIBLE: 0.35, AGRI: 0.08 };

/** Finds workplaces in the reporting unit in which a person lives. */
export function workplaces(employers: readonly SampleEmployer[], regions: Regions) {
  const found = new Map<string, number[]>();
  for (const [index, { nature, region }] of employers.entries()) {
    for (const [form, natures] of Object.entries(NATURES)) {
      if (!natures.includes(nature)) continue;
      const key = `${form} ${regions.unit(region)}`;
      const list = found.get(key);
      if (list) list.push(index);
      else found.set(key, [index]);
    }
  }
  return (random: Random, form: EmploymentForm, region: string, name: string): Workplace => {
    if (form === 'SELF_EMPLOYED') return { employer: null, employerName: `${name}经营部` };
    if (!random.chance(SHARE[form] ?? 1)) return OWN;
    const here = found.get(`${form} ${regions.unit(region)}`);
    if (here) return { employer: random.pick(here), employerName: null };
    // A small unit may have no such body in the register: then the file knows its name only.
    return { employer: null, employerName: `${regions.name(region.slice(0, 6))}助残服务站` };
  };
}
