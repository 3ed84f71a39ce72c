import { answerConsent, recordConsent } from './actions.ts';
import { openConsents, openMyConsents } from './queries.ts';
import type { PageDeclaration } from '../../../platform/module/index.ts';

export { recordConsent } from './actions.ts';
export { consentWithdrawn } from './events.ts';
export { consentHolds, consentInForce } from './in-force.ts';
export { spokenFields } from './input.ts';
export { consentMessages } from './messages.ts';
export { purposeOf, type PurposeId } from './purposes.ts';
export { capacityOf, recordAnswer } from './record.ts';
export { MANNERS } from './tables.ts';
export { DECIDED_WORDS, WISH_WORDS } from './words.ts';
import './tables.ts';

export const consentActions = [recordConsent, answerConsent];
export const consentQueries = [openConsents, openMyConsents];
export const consentPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/consents',
    file: 'modules/people/consent/pages/consents.tsx',
    title: '同意事项',
    audience: 'staff',
  },
  {
    path: '/my/consents',
    file: 'modules/people/consent/pages/my-consents.tsx',
    title: '我同意了什么',
    audience: 'seeker',
    nav: { order: 20, label: '我同意了什么', group: 'mine', roles: ['seeker'] },
  },
];
