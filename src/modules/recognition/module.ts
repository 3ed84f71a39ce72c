import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { applyForPerson, applyForRecognition } from './actions/apply.ts';
import { checkRecognition, returnRecognition } from './actions/check.ts';
import { recogniseCase, refuseCase, reviewObjection } from './actions/decide.ts';
import { endRecognition, restoreRecognition, revokeRecognition } from './actions/end.ts';
import { addRecognitionPaper, removeRecognitionPaper } from './actions/papers.ts';
import { objectToRecognition, resubmitRecognition, withdrawRecognition } from './actions/person.ts';
import { endWhenHired, keepRecognitions, recognitionTasks } from './clock.ts';
import { recognitionsExport } from './export.ts';
import { messages } from './messages.ts';
import { recognitionNotices } from './notices.ts';
import { personTables } from './person-tables.ts';
import { decisionFacts, myDecisionFacts } from './queries/letter.ts';
import { listRecognitions } from './queries/list.ts';
import { myRecognition, openRecognition, recognitionOfPerson } from './queries/open.ts';
import { recognitionSection, recognitionSteps, recognitionTimeline } from './queries/slots.ts';
import { recognitionRetention } from './retention.ts';
import { recognitionRule } from './rules.ts';
import './tables.ts';
import { recognitionWorklists } from './worklists.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/recognition/pages/${file}`, title, audience: 'staff' }) as const;
const own = (path: string, file: string, title: string) =>
  ({ path, file: `modules/recognition/pages/${file}`, title, audience: 'seeker', easy: true }) as const;

export const recognitionModule: ModuleDeclaration = defineModule({
  name: 'recognition',
  title: '就业困难人员认定',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    applyForRecognition,
    applyForPerson,
    resubmitRecognition,
    withdrawRecognition,
    objectToRecognition,
    checkRecognition,
    returnRecognition,
    recogniseCase,
    refuseCase,
    reviewObjection,
    revokeRecognition,
    endRecognition,
    restoreRecognition,
    addRecognitionPaper,
    removeRecognitionPaper,
    keepRecognitions,
  ],
  queries: [
    openRecognition,
    recognitionOfPerson,
    myRecognition,
    listRecognitions,
    decisionFacts,
    myDecisionFacts,
  ],
  subscribers: [endWhenHired],
  tasks: recognitionTasks,
  exports: [recognitionsExport],
  messages,
  notices: recognitionNotices,
  personTables,
  retention: recognitionRetention,
  rules: [recognitionRule],
  slots: [
    fill('person-file', 15, recognitionSection),
    fill('timeline', 25, recognitionTimeline),
    fill('my-step', 12, recognitionSteps),
  ],
  worklists: recognitionWorklists,
  pages: [
    {
      ...page('/recognitions', 'list.tsx', '就业困难人员认定'),
      nav: { order: 55, label: '就业困难认定', group: 'people', roles: STAFF },
    },
    page('/recognitions/:id', 'case.tsx', '一份认定'),
    page('/recognitions/:id/letter', 'letter.tsx', '认定通知书'),
    page('/recognitions/:id/letter/:format', 'letter-file.ts', '认定通知书'),
    page('/people/:id/recognition', 'person.tsx', '一个人的认定'),
    {
      ...own('/my/recognition', 'my.tsx', '我的就业困难人员认定'),
      nav: { order: 25, label: '我的认定', group: 'mine', roles: ['seeker'] },
    },
    own('/my/recognition/apply', 'apply.tsx', '申请认定'),
    own('/my/recognition/:id/letter', 'my-letter.tsx', '我的认定通知书'),
    own('/my/recognition/:id/letter/:format', 'my-letter-file.ts', '我的认定通知书'),
  ],
});
