import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { move } from './actions/move.ts';
import { recordHire } from './actions/record-hire.ts';
import { refer } from './actions/refer.ts';
import { messages } from './messages.ts';
import { listReferrals } from './queries/list.ts';
import { openReferral, prepareReferral } from './queries/open.ts';
import { referralsOfPerson, referralsWaiting } from './queries/slots.ts';
import { closeOthers } from './subscribers.ts';
import './tables.ts';

export const recruitingModule: ModuleDeclaration = defineModule({
  name: 'recruiting',
  title: '推荐与录用',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [refer, move, recordHire],
  queries: [listReferrals, openReferral, prepareReferral],
  subscribers: [closeOthers],
  messages,
  slots: [
    { at: 'person-file', order: 20, query: referralsOfPerson },
    { at: 'home', order: 20, query: referralsWaiting },
  ],
  pages: [
    {
      path: '/referrals',
      file: 'modules/recruiting/pages/list.tsx',
      title: '推荐',
      audience: 'staff',
      nav: { order: 40, label: '推荐', roles: STAFF },
    },
    {
      path: '/referrals/:id',
      file: 'modules/recruiting/pages/referral.tsx',
      title: '一次推荐',
      audience: 'staff',
    },
    {
      path: '/recruiting/refer',
      file: 'modules/recruiting/pages/refer.tsx',
      title: '推荐到岗位',
      audience: 'staff',
    },
  ],
});
