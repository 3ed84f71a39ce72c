import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { recordAbilities } from './actions/abilities.ts';
import { recordMyNeed, recordNeed } from './actions/need.ts';
import { proposeWords } from './queries/propose-words.ts';
import { updateProfile } from './actions/profile.ts';
import { checkNewPerson } from './actions/check-registration.ts';
import { registerPerson } from './actions/register.ts';
import { registrationReceipt } from './queries/receipt.ts';
import {
  backgroundActions,
  backgroundMessages,
  backgroundPages,
  backgroundQueries,
} from './background/index.ts';
import { householdActions, householdMessages, householdPages, householdQueries } from './household/index.ts';
import {
  serviceActions,
  serviceMessages,
  servicePages,
  serviceQueries,
  servicesExport,
  serviceTimeline,
} from './services/index.ts';
import { consentActions, consentMessages, consentPages, consentQueries } from './consent/index.ts';
import {
  delegationActions,
  delegationMessages,
  delegationPages,
  delegationQueries,
} from './delegation/index.ts';
import {
  accessAnswered,
  accessQuestionsWaiting,
  lookedActions,
  lookedMessages,
  lookedPages,
  lookedQueries,
} from './looked/index.ts';
import {
  correctionAnswered,
  correctionsWaiting,
  factActions,
  factMessages,
  factPages,
  factQueries,
} from './facts/index.ts';
import { dataPages, dataQueries, personTables } from './data/index.ts';
import { messages } from './messages.ts';
import { rosterActions, rosterMessages, rosterPages, rosterQueries } from './roster/index.ts';
import { openMyFile, openPerson } from './queries/file.ts';
import { myName } from './queries/my-name.ts';
import { reveal } from './queries/reveal.ts';
import { rosterFinished } from './roster/notices.ts';
import { searchPeople } from './queries/search.ts';
import { abilitiesMissing } from './worklists/abilities.ts';
import { certificatesEnding } from './worklists/certificates.ts';
import { rostersToApply } from './worklists/rosters.ts';
import { searchPeopleEverywhere } from './search/find.ts';
import {
  sealedFiles,
  sealingActions,
  sealingMessages,
  sealingPages,
  sealingQueries,
  sealingWorklists,
} from './sealing/index.ts';
import { rosterRetention } from './roster/retention.ts';
import { sealedColumns } from './sealed.ts';
import { fileSteps } from './my-steps.ts';
import {
  filesArrived,
  turnActions,
  turnMessages,
  turnPages,
  turnQueries,
  turnTimeline,
} from './turns/index.ts';
import { fileTimeline } from './timeline.ts';
import { peopleExport } from './export.ts';
import './tables.ts';

export const peopleModule: ModuleDeclaration = defineModule({
  name: 'people',
  title: '残疾人档案',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    registerPerson,
    updateProfile,
    recordAbilities,
    recordNeed,
    recordMyNeed,
    reveal,
    ...rosterActions,
    ...consentActions,
    ...delegationActions,
    ...lookedActions,
    ...sealingActions,
    ...factActions,
    ...backgroundActions,
    ...householdActions,
    ...serviceActions,
    ...turnActions,
  ],
  queries: [
    checkNewPerson,
    registrationReceipt,
    myName,
    searchPeople,
    openPerson,
    openMyFile,
    proposeWords,
    ...rosterQueries,
    ...consentQueries,
    ...delegationQueries,
    ...lookedQueries,
    ...dataQueries,
    ...sealingQueries,
    ...factQueries,
    ...backgroundQueries,
    ...householdQueries,
    ...serviceQueries,
    ...turnQueries,
  ],
  exports: [peopleExport, servicesExport],
  notices: [rosterFinished, accessAnswered, correctionAnswered],
  messages: {
    ...messages,
    ...rosterMessages,
    ...consentMessages,
    ...delegationMessages,
    ...lookedMessages,
    ...sealingMessages,
    ...factMessages,
    ...backgroundMessages,
    ...householdMessages,
    ...serviceMessages,
    ...turnMessages,
  },
  slots: [
    fill('timeline', 10, fileTimeline),
    fill('timeline', 12, turnTimeline),
    fill('timeline', 14, serviceTimeline),
    fill('my-step', 20, fileSteps),
  ],
  searches: [searchPeopleEverywhere],
  worklists: [
    rostersToApply,
    abilitiesMissing,
    certificatesEnding,
    accessQuestionsWaiting,
    correctionsWaiting,
    filesArrived,
    ...sealingWorklists,
  ],
  sealed: sealedColumns,
  retention: [...rosterRetention, sealedFiles],
  personTables,
  pages: [
    {
      path: '/people',
      file: 'modules/people/pages/list.tsx',
      title: '残疾人档案',
      audience: 'staff',
      nav: { order: 10, label: '残疾人档案', group: 'people', roles: STAFF },
    },
    {
      path: '/people/new',
      file: 'modules/people/pages/register.tsx',
      title: '登记一个人',
      audience: 'staff',
      drafts: true,
    },
    {
      path: '/people/:id/registered',
      file: 'modules/people/pages/registered.tsx',
      title: '登记回执',
      audience: 'staff',
    },
    { path: '/people/:id', file: 'modules/people/pages/file.tsx', title: '档案', audience: 'staff' },
    {
      path: '/people/:id/profile',
      file: 'modules/people/pages/profile.tsx',
      title: '更正基本信息',
      audience: 'staff',
      drafts: true,
    },
    {
      path: '/people/:id/abilities',
      file: 'modules/people/pages/abilities.tsx',
      title: '登记能力',
      audience: 'staff',
      drafts: true,
    },
    {
      path: '/people/:id/need',
      file: 'modules/people/pages/need.tsx',
      title: '登记就业需求',
      audience: 'staff',
      drafts: true,
    },
    ...rosterPages,
    ...consentPages,
    ...delegationPages,
    ...lookedPages,
    ...sealingPages,
    ...factPages,
    ...backgroundPages,
    ...householdPages,
    ...servicePages,
    ...turnPages,
    {
      path: '/my/need',
      file: 'modules/people/pages/my-need.tsx',
      title: '我想做的工作',
      audience: 'seeker',
      drafts: true,
    },
    ...dataPages,
    {
      path: '/my/file',
      file: 'modules/people/pages/my-file.tsx',
      title: '我的档案',
      audience: 'seeker',
      nav: { order: 5, label: '我的档案', roles: ['seeker'] },
    },
  ],
});
