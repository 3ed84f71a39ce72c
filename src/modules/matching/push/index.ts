import { systemActor } from '../../../platform/access/actor.ts';
import { OFFICERS, STAFF } from '../../../platform/access/roles.ts';
import { dispatch, type Floor } from '../../../platform/action/index.ts';
import {
  fill,
  type ModuleInput,
  type PageDeclaration,
  type RoomTask,
} from '../../../platform/module/index.ts';
import { savePush, savePushFor } from './choice/actions.ts';
import { myPush, pushInFile, pushOfPerson } from './choice/queries.ts';
import { dropEffect, dropEffectFor } from './feedback/actions.ts';
import { unsuggestedExport, withoutCandidatesExport } from './lists/exports.ts';
import { lookAgain, lookAtPositions, startLooks } from './lists/look.ts';
import { chosenUnsuggested, listUnsuggested, takeInHand } from './lists/unsuggested.ts';
import { listWithoutCandidates } from './lists/without-candidates.ts';
import { lettersToHand, reassessWork, unsuggestedWork, withoutCandidatesWork } from './lists/worklists.ts';
import { pushCounty, pushPerson, runPush, startPushDay } from './run/actions.ts';
import { listRuns, previewPush } from './run/queries.ts';
import { holdBackMessages } from './subscribers.ts';
import './tables.ts';

export { pushMessages } from './messages.ts';
export { pushNotices } from './notices.ts';
export { pushPersonTables } from './person-tables.ts';
export { pushRetention } from './retention.ts';

type Operations = NonNullable<ModuleInput['actions']>;

/** For the declaration of the room. */
export const pushActions: Operations = [
  savePush,
  savePushFor,
  dropEffect,
  dropEffectFor,
  pushCounty,
  runPush,
  startPushDay,
  pushPerson,
  takeInHand,
  lookAtPositions,
  lookAgain,
  startLooks,
];
export const pushQueries: Operations = [
  myPush,
  pushOfPerson,
  listRuns,
  previewPush,
  listUnsuggested,
  chosenUnsuggested,
  listWithoutCandidates,
];
export const pushSubscribers = [holdBackMessages];
export const pushSlots = [fill('person-file', 15, pushInFile)];
export const pushWorklists = [lettersToHand, reassessWork, unsuggestedWork, withoutCandidatesWork];
export const pushExports = [unsuggestedExport, withoutCandidatesExport];

async function start(floor: Floor, action: typeof startPushDay | typeof startLooks): Promise<void> {
  const started = await dispatch(floor, action, {}, systemActor('job'));
  if (!started.ok) throw new Error(started.problem.code);
}

/** Before the working day begins; what is told goes out after the quiet hours of whoever is told. */
export const pushTasks: readonly RoomTask[] = [
  { name: 'matching-looks', cron: '30 4 * * *', run: (floor) => start(floor, startLooks) },
  { name: 'matching-push', cron: '30 6 * * *', run: (floor) => start(floor, startPushDay) },
];

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/matching/push/pages/${file}`,
  title,
  audience: 'staff',
});

export const pushPages: readonly PageDeclaration[] = [
  {
    ...page('/my/push', 'my-push.tsx', '怎么收新岗位'),
    audience: 'seeker',
    nav: { order: 15, label: '怎么收新岗位', group: 'mine', roles: ['seeker'] },
  },
  page('/people/:id/push', 'for-person.tsx', '怎么告诉本人新岗位'),
  {
    ...page('/matching/push', 'runs.tsx', '岗位推送'),
    nav: { order: 44, label: '岗位推送', group: 'people', roles: OFFICERS },
  },
  page('/matching/push/preview', 'preview.tsx', '看推送会发什么'),
  {
    ...page('/matching/unsuggested', 'unsuggested.tsx', '很久没有推荐过岗位的人'),
    nav: { order: 45, label: '很久没推荐的人', group: 'people', roles: STAFF },
  },
  page('/matching/unsuggested/bulk', 'bulk.tsx', '跟进选中的人'),
  {
    ...page('/matching/without-candidates', 'without-candidates.tsx', '没有合适的人的岗位'),
    nav: { order: 46, label: '没人合适的岗位', group: 'people', roles: STAFF },
  },
];
