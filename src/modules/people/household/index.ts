import type { PageDeclaration } from '../../../platform/module/index.ts';
import { linkHouseholdMember } from './link.ts';
import {
  addHouseholdMember,
  addMyMember,
  correctHouseholdMember,
  correctMyMember,
  removeHouseholdMember,
  removeMyMember,
} from './member-actions.ts';
import { openHousehold, openMyHousehold } from './queries.ts';
import { recordHousehold, recordMyHousehold } from './state.ts';

export { householdMessages } from './messages.ts';

export const householdActions = [
  recordHousehold,
  recordMyHousehold,
  addHouseholdMember,
  addMyMember,
  correctHouseholdMember,
  correctMyMember,
  removeHouseholdMember,
  removeMyMember,
  linkHouseholdMember,
];
export const householdQueries = [openHousehold, openMyHousehold];
export const householdPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/household',
    file: 'modules/people/household/pages/household.tsx',
    title: '家庭情况',
    audience: 'staff',
  },
  {
    path: '/my/household',
    file: 'modules/people/household/pages/my-household.tsx',
    title: '我的家庭',
    audience: 'seeker',
  },
];
