import { STAFF } from '../../platform/access/roles.ts';
import {
  defineModule,
  fill,
  type ModuleDeclaration,
  type PageDeclaration,
} from '../../platform/module/index.ts';
import { answerMyPlan, answerWord, recordPlanAnswer, sayOfMyPlan } from './actions/answer.ts';
import { changePlan, takeOverPlan } from './actions/change.ts';
import { addMeasure, changeMeasure } from './actions/measure.ts';
import { closePlan, reopenPlan, reviewPlan, startPlan } from './actions/move.ts';
import { openPlan } from './actions/open.ts';
import { answerProposal } from './actions/proposal.ts';
import { plansExport } from './export.ts';
import { messages } from './messages.ts';
import { planNotices } from './notices.ts';
import { graduatesExport } from './graduates-export.ts';
import { chosenGraduates, listGraduates } from './queries/graduates.ts';
import { personTables } from './person-tables.ts';
import { listPlans } from './queries/list.ts';
import { myPlan, planOnFile, planSteps, planTimeline } from './queries/mine.ts';
import { officersForPerson, planOfPerson, revealAdviser } from './queries/person.ts';
import { planFacts } from './queries/print.ts';
import { planTasks, remindPlanners } from './remind.ts';
import { planRetention } from './retention.ts';
import { sealedColumns } from './sealed.ts';
import { closeAfterDeath, proposeHired, proposeVerified, reopenAfterMistake } from './subscribers.ts';
import { planWorklists } from './worklists.ts';
import './tables.ts';

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/plans/pages/${file}`,
  title,
  audience: 'staff',
});

export const plansModule: ModuleDeclaration = defineModule({
  name: 'plans',
  title: '一人一策',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    openPlan,
    changePlan,
    takeOverPlan,
    addMeasure,
    changeMeasure,
    startPlan,
    reviewPlan,
    closePlan,
    reopenPlan,
    recordPlanAnswer,
    answerMyPlan,
    sayOfMyPlan,
    answerWord,
    answerProposal,
    remindPlanners,
  ],
  queries: [
    listPlans,
    listGraduates,
    chosenGraduates,
    planOfPerson,
    officersForPerson,
    revealAdviser,
    planFacts,
    myPlan,
  ],
  subscribers: [proposeHired, proposeVerified, closeAfterDeath, reopenAfterMistake],
  messages,
  notices: planNotices,
  sealed: sealedColumns,
  personTables,
  retention: planRetention,
  exports: [plansExport, graduatesExport],
  tasks: planTasks,
  slots: [
    fill('person-file', 25, planOnFile),
    fill('timeline', 33, planTimeline),
    fill('my-step', 12, planSteps),
  ],
  worklists: planWorklists,
  pages: [
    {
      ...page('/plans', 'list.tsx', '一人一策'),
      nav: { order: 45, label: '一人一策', group: 'people', roles: STAFF },
    },
    page('/plans/graduates', 'graduates.tsx', '毕业生'),
    page('/plans/graduates/open', 'graduates-open.tsx', '给毕业生建立计划'),
    page('/people/:id/plan', 'plan.tsx', '就业计划'),
    { ...page('/people/:id/plan/new', 'new.tsx', '建立就业计划'), drafts: true },
    page('/people/:id/plan/edit', 'edit.tsx', '修改就业计划'),
    { ...page('/people/:id/plan/review', 'review.tsx', '回访就业计划'), drafts: true },
    page('/people/:id/plan/end', 'end.tsx', '结束或重新打开就业计划'),
    page('/people/:id/plan/measures/new', 'measure-new.tsx', '加一条措施'),
    page('/people/:id/plan/measures/:measure', 'measure.tsx', '更新一条措施'),
    page('/people/:id/plan/print', 'print.tsx', '打印就业计划'),
    page('/people/:id/plan/print/:format', 'print-file.ts', '就业计划文件'),
    {
      path: '/my/plan',
      file: 'modules/plans/pages/my-plan.tsx',
      title: '我的就业计划',
      audience: 'seeker',
      easy: true,
      nav: { order: 16, label: '我的就业计划', group: 'mine', roles: ['seeker'] },
    },
  ],
});
