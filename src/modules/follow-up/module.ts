import { EMPLOYER, STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { answerFollowUp } from './actions/answer.ts';
import { confirmWorking } from './actions/confirm.ts';
import { recordLeaving, undoLeaving } from './actions/leave.ts';
import { recordContact } from './actions/record.ts';
import { revokeDeath } from './actions/revoke-death.ts';
import { actOnWarning, resolveWarning } from './actions/warnings.ts';
import { followUpExport } from './export.ts';
import { messages } from './messages.ts';
import { fillFollowUps, followUpTasks, tellDuePeople, watchCalendar } from './nightly.ts';
import { followUpNotices } from './notices.ts';
import { personTables } from './person-tables.ts';
import { confirmSection, workersToConfirm } from './queries/employer.ts';
import { stillWorkingFigure } from './queries/figures.ts';
import { listFollowUps } from './queries/list.ts';
import { followUpSteps, myFollowUps } from './queries/mine.ts';
import { followUpsOfPerson, openFollowUp, openWarning, prepareLeaving } from './queries/open.ts';
import { followUpsInFile, followUpTimeline } from './queries/slots.ts';
import { followUpRetention } from './retention.ts';
import { subscribers } from './subscribers.ts';
import { followUpsWaiting, warningsWaiting } from './worklists.ts';
import './tables.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/follow-up/pages/${file}`, title, audience: 'staff' }) as const;

export const followUpModule: ModuleDeclaration = defineModule({
  name: 'follow-up',
  title: '就业跟踪服务',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    recordContact,
    answerFollowUp,
    confirmWorking,
    actOnWarning,
    resolveWarning,
    recordLeaving,
    undoLeaving,
    revokeDeath,
    fillFollowUps,
    watchCalendar,
    tellDuePeople,
  ],
  queries: [
    listFollowUps,
    openFollowUp,
    followUpsOfPerson,
    openWarning,
    prepareLeaving,
    myFollowUps,
    workersToConfirm,
    stillWorkingFigure,
  ],
  subscribers,
  messages,
  notices: followUpNotices,
  personTables,
  retention: followUpRetention,
  exports: [followUpExport],
  worklists: [warningsWaiting, followUpsWaiting],
  tasks: followUpTasks,
  slots: [
    fill('person-file', 12, followUpsInFile),
    fill('timeline', 25, followUpTimeline),
    fill('my-step', 8, followUpSteps),
    fill('employer-home', 15, confirmSection),
  ],
  pages: [
    {
      ...page('/follow-ups', 'list.tsx', '就业跟踪'),
      nav: { order: 52, label: '就业跟踪', group: 'people', roles: STAFF },
    },
    page('/follow-ups/figures', 'figures.tsx', '稳定就业情况'),
    page('/follow-ups/:id', 'point.tsx', '一次回访'),
    page('/follow-ups/warnings/:id', 'warning.tsx', '离岗预警'),
    page('/spells/:id/leave', 'leave.tsx', '登记离岗'),
    page('/people/:id/follow-ups', 'person.tsx', '一个人的就业跟踪'),
    {
      path: '/my/follow-up',
      file: 'modules/follow-up/pages/mine.tsx',
      title: '说说工作怎么样',
      audience: 'seeker',
      easy: true,
      nav: { order: 16, label: '说说工作怎么样', group: 'mine', roles: ['seeker'] },
    },
    {
      path: '/employer/follow-ups',
      file: 'modules/follow-up/pages/employer.tsx',
      title: '请确认在岗',
      audience: 'staff',
      nav: { order: 45, label: '确认在岗', roles: EMPLOYER },
    },
  ],
});
