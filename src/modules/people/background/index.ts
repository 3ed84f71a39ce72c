import type { PageDeclaration } from '../../../platform/module/index.ts';
import { recordEducation, recordMyEducation, recordMySkills, recordSkills } from './actions.ts';
import { openBackground, openMyBackground } from './queries.ts';

export { backgroundMessages } from './messages.ts';

export const backgroundActions = [recordEducation, recordMyEducation, recordSkills, recordMySkills];
export const backgroundQueries = [openBackground, openMyBackground];
export const backgroundPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/background',
    file: 'modules/people/background/pages/background.tsx',
    title: '学历和技能',
    audience: 'staff',
  },
  {
    path: '/my/background',
    file: 'modules/people/background/pages/my-background.tsx',
    title: '我的学历和技能',
    audience: 'seeker',
  },
];
