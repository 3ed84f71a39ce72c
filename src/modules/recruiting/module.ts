import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { move } from './actions/move.ts';
import { recordHire } from './actions/record-hire.ts';
import { refer } from './actions/refer.ts';
import { employerPages, employerQueries, employerSlots, employerWorklists } from './employer/index.ts';
import {
  askedActions,
  askedMessages,
  askedNotices,
  askedPages,
  askedPersonTables,
  askedQueries,
  askedSlots,
  askedTasks,
  asksWaiting,
} from './asked/index.ts';
import { bulkPages, bulkQueries } from './bulk/index.ts';
import { endReferralsOfClosed, positionGone } from './closing/index.ts';
import { messages } from './messages.ts';
import { recruitingNotices } from './notices.ts';
import { listReferrals } from './queries/list.ts';
import { letterFacts } from './queries/letter.ts';
import { openReferral, prepareReferral } from './queries/open.ts';
import { referralsOfPerson } from './queries/slots.ts';
import { referralTimeline } from './queries/timeline.ts';
import { closeOthers, warnReferrers } from './subscribers.ts';
import { savedTasks, searchFound, tellSearches } from './saved/index.ts';
import { wishActions, wishesWaiting, wishPages, wishQueries, wishSlots } from './wish/index.ts';
import { referralsWaiting } from './worklists/referrals.ts';
import {
  offeringActions,
  offeringExport,
  offeringMessages,
  offeringNotices,
  offeringOrderRule,
  offeringPages,
  offeringPersonTables,
  offeringQueries,
  offeringRetention,
  offeringSlots,
  offeringTasks,
  offersWaiting,
  roundsPrepared,
} from './offering/index.ts';
import { personTables } from './person-tables.ts';
import './tables.ts';

export const recruitingModule: ModuleDeclaration = defineModule({
  name: 'recruiting',
  title: '推荐与录用',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [refer, move, recordHire, ...wishActions, ...askedActions, ...offeringActions, tellSearches],
  queries: [
    listReferrals,
    openReferral,
    letterFacts,
    prepareReferral,
    ...wishQueries,
    ...employerQueries,
    ...bulkQueries,
    ...askedQueries,
    ...offeringQueries,
  ],
  subscribers: [closeOthers, warnReferrers, endReferralsOfClosed],
  messages: { ...messages, ...askedMessages, ...offeringMessages },
  notices: [...recruitingNotices, ...askedNotices, positionGone, ...offeringNotices, searchFound],
  personTables: [...personTables, ...askedPersonTables, ...offeringPersonTables],
  tasks: [...askedTasks, ...offeringTasks, ...savedTasks],
  rules: [offeringOrderRule],
  exports: [offeringExport],
  retention: offeringRetention,
  slots: [
    fill('person-file', 20, referralsOfPerson),
    fill('timeline', 30, referralTimeline),
    ...wishSlots,
    ...employerSlots,
    ...askedSlots,
    ...offeringSlots,
  ],
  worklists: [
    wishesWaiting,
    asksWaiting,
    offersWaiting,
    roundsPrepared,
    referralsWaiting,
    ...employerWorklists,
  ],
  pages: [
    {
      path: '/referrals',
      file: 'modules/recruiting/pages/list.tsx',
      title: '推荐',
      audience: 'staff',
      nav: { order: 40, label: '推荐', group: 'people', roles: STAFF },
    },
    {
      path: '/referrals/:id',
      file: 'modules/recruiting/pages/referral.tsx',
      title: '一次推荐',
      audience: 'staff',
    },
    {
      path: '/referrals/:id/letter',
      file: 'modules/recruiting/pages/letter.tsx',
      title: '推荐信',
      audience: 'staff',
    },
    {
      path: '/referrals/:id/letter/:format',
      file: 'modules/recruiting/pages/letter-file.ts',
      title: '推荐信文件',
      audience: 'staff',
    },
    {
      path: '/recruiting/refer',
      file: 'modules/recruiting/pages/refer.tsx',
      title: '推荐到岗位',
      audience: 'staff',
    },
    ...wishPages,
    ...employerPages,
    ...bulkPages,
    ...askedPages,
    ...offeringPages,
  ],
});
