import { STAFF } from '../../platform/access/roles.ts';
import {
  defineModule,
  fill,
  type ModuleDeclaration,
  type PageDeclaration,
} from '../../platform/module/index.ts';
import { checkCampaign, createCampaign, drawCampaign, openCampaign } from './campaign/actions.ts';
import { previewCampaign } from './campaign/preview.ts';
import { listCampaigns, openCampaignFile } from './campaign/queries.ts';
import { closeCampaign, extendCampaign } from './campaign/run.ts';
import { dropVisitDraft, saveVisitPage } from './draft/actions.ts';
import { openVisit, visitReceipt } from './draft/queries.ts';
import { messages } from './messages.ts';
import { personTables } from './person-tables.ts';
import { deviceRetention, offlineActions, offlinePages, offlineQueries } from './offline/index.ts';
import { reportExport } from './progress/export.ts';
import { campaignProgress, campaignReport } from './progress/queries.ts';
import { remindHelpers, surveyTasks, visitsLeft } from './remind.ts';
import { badResults, openResults } from './results/queries.ts';
import { takeResults } from './results/take.ts';
import { uploadResults } from './results/upload.ts';
import { surveyRetention } from './retention.ts';
import { settleByDeath, visitAgain } from './settle/deaths.ts';
import { settleOutcome } from './settle/outcome.ts';
import { openStray, settleStray } from './settle/stray.ts';
import { myVisits, outcomesToSettle, straysToSettle } from './settle/worklists.ts';
import { assignSubject, assignVillage, undoAssignment } from './subjects/assign.ts';
import { subjectsExport } from './subjects/export.ts';
import { chosenSubjects, listHelpers, listSubjects, listVillages, openSubject } from './subjects/list.ts';
import { visitTimeline } from './subjects/timeline.ts';
import './tables.ts';
import { dayList } from './visit/day-list.ts';
import { recordVisit } from './visit/record.ts';

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/survey/pages/${file}`,
  title,
  audience: 'staff',
});

export const surveyModule: ModuleDeclaration = defineModule({
  name: 'survey',
  title: '就业状况调查',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    createCampaign,
    drawCampaign,
    openCampaign,
    extendCampaign,
    closeCampaign,
    recordVisit,
    saveVisitPage,
    dropVisitDraft,
    assignSubject,
    assignVillage,
    undoAssignment,
    settleOutcome,
    settleStray,
    uploadResults,
    takeResults,
    remindHelpers,
    ...offlineActions,
  ],
  queries: [
    dayList,
    listCampaigns,
    openCampaignFile,
    checkCampaign,
    previewCampaign,
    campaignProgress,
    campaignReport,
    listSubjects,
    chosenSubjects,
    openSubject,
    listHelpers,
    listVillages,
    openVisit,
    visitReceipt,
    openStray,
    openResults,
    badResults,
    ...offlineQueries,
  ],
  messages,
  slots: [fill('timeline', 25, visitTimeline)],
  subscribers: [settleByDeath, visitAgain],
  notices: [visitsLeft],
  tasks: surveyTasks,
  retention: [...surveyRetention, ...deviceRetention],
  exports: [subjectsExport, reportExport],
  worklists: [myVisits, outcomesToSettle, straysToSettle],
  sealed: [
    { table: 'survey_visit', column: 'told_enc', aad: 'survey_visit.told', row: ['id'] },
    { table: 'survey_draft', column: 'answers_enc', aad: 'survey_draft.answers', row: ['id'] },
    { table: 'survey_import_row', column: 'cells_enc', aad: 'survey_import_row.cells', row: ['visit_id'] },
    { table: 'survey_import_row', column: 'told_enc', aad: 'survey_import_row.told', row: ['visit_id'] },
  ],
  personTables,
  pages: [
    {
      ...page('/surveys', 'list.tsx', '就业状况调查'),
      nav: { order: 25, label: '调查', group: 'people', roles: STAFF },
    },
    page('/surveys/new', 'new.tsx', '新建调查'),
    page('/surveys/strays/:visit', 'stray.tsx', '没有归处的走访'),
    page('/surveys/visited/:visit', 'visited.tsx', '走访回执'),
    page('/surveys/results/:import', 'results-file.tsx', '走访结果导入'),
    page('/surveys/results/:import/problems.xlsx', 'results-problems.ts', '要修改的行'),
    page('/surveys/:id', 'campaign.tsx', '一次调查'),
    page('/surveys/:id/open', 'open.tsx', '开始调查'),
    page('/surveys/:id/extend', 'extend.tsx', '延长调查'),
    page('/surveys/:id/close', 'close.tsx', '结束调查'),
    page('/surveys/:id/people', 'people.tsx', '调查名单'),
    page('/surveys/:id/people/:subject', 'subject.tsx', '名单里的一个人'),
    page('/surveys/:id/assign', 'assign.tsx', '派人走访'),
    page('/surveys/:id/villages', 'villages.tsx', '整村派人'),
    page('/surveys/:id/results', 'results.tsx', '导入走访结果'),
    page('/surveys/:id/visit/:person', 'visit.tsx', '走访'),
    page('/surveys/:id/progress', 'progress.tsx', '调查进度'),
    page('/surveys/:id/report', 'report.tsx', '调查报告'),
    page('/surveys/:id/report/:format', 'report-file.ts', '调查报告文件'),
    ...offlinePages,
  ],
});
