import type { PageDeclaration } from '../../../platform/module/index.ts';
import { answerAccessQuestion, askAboutAccess } from './actions.ts';
import { listAccessQuestions, openAccess, openMyAccess } from './queries.ts';

export { accessAnswered } from './notices.ts';
export { lookedMessages } from './messages.ts';
export { accessQuestionsWaiting } from './worklist.ts';
import './tables.ts';

export const lookedActions = [askAboutAccess, answerAccessQuestion];
export const lookedQueries = [openMyAccess, openAccess, listAccessQuestions];
export const lookedPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/access',
    file: 'modules/people/looked/pages/access.tsx',
    title: '谁看过档案',
    audience: 'staff',
  },
  {
    path: '/my/access',
    file: 'modules/people/looked/pages/my-access.tsx',
    title: '谁看过我的档案',
    audience: 'seeker',
    nav: { order: 24, label: '谁看过我的档案', group: 'mine', roles: ['seeker'] },
  },
  {
    path: '/access-questions',
    file: 'modules/people/looked/pages/questions.tsx',
    title: '关于查看记录的提问',
    audience: 'staff',
    nav: { order: 82, label: '查看记录的提问', group: 'watch', roles: ['auditor'] },
  },
];
