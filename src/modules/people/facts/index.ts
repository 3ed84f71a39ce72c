import type { PageDeclaration } from '../../../platform/module/index.ts';
import { answerCorrection, askCorrection } from './correction.ts';
import { stateMyContact } from './own.ts';
import { openFacts, openMyFacts } from './queries.ts';
import { takeBackSaying } from './take-back.ts';

export { factMessages } from './messages.ts';
export { correctionAnswered } from './notices.ts';
export { correctionsWaiting } from './worklist.ts';
export { factPrecedence } from './parameters.ts';
export { CONFIDENCE, EVIDENCE } from './state-abilities.ts';
export { stateVisit, visitFacts, type PartResult } from './visit.ts';

export const factActions = [stateMyContact, askCorrection, answerCorrection, takeBackSaying];
export const factQueries = [openFacts, openMyFacts];
export const factPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/facts',
    file: 'modules/people/facts/pages/facts.tsx',
    title: '内容的来源',
    audience: 'staff',
  },
  {
    path: '/my/contact',
    file: 'modules/people/facts/pages/my-contact.tsx',
    title: '更新我的联系方式',
    audience: 'seeker',
  },
  {
    path: '/my/corrections',
    file: 'modules/people/facts/pages/my-corrections.tsx',
    title: '档案有错，请人改',
    audience: 'seeker',
    drafts: true,
  },
];
