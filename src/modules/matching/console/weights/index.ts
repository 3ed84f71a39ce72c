import { OFFICERS } from '../../../../platform/access/roles.ts';
import type { PageDeclaration } from '../../../../platform/module/index.ts';
import { clearWeights, setWeights, undoWeights } from './actions.ts';
import { regionWeights, weightsEffect } from './queries.ts';

export { weightMessages } from './messages.ts';

/** What the room's declaration takes from here. */
export const weightActions = [setWeights, clearWeights, undoWeights];
export const weightQueries = [regionWeights, weightsEffect];
export const weightPages: readonly PageDeclaration[] = [
  {
    path: '/matching/weights',
    file: 'modules/matching/console/weights/pages/weights.tsx',
    title: '岗位匹配的分量',
    audience: 'staff',
    nav: { order: 76, label: '匹配的分量', group: 'work', roles: OFFICERS },
  },
  {
    path: '/matching/weights/confirm',
    file: 'modules/matching/console/weights/pages/confirm.tsx',
    title: '改岗位匹配的分量',
    audience: 'staff',
  },
];
