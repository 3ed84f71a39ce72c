import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { answerInvitation, recordGuestAnswer } from './actions/answer.ts';
import { addPositions, removeBooth } from './actions/booths.ts';
import { changeDay } from './actions/change.ts';
import { checkIn, noteResult } from './actions/day.ts';
import { invitePersons } from './actions/invite.ts';
import { createMeeting, editMeeting } from './actions/keep.ts';
import { moveInterview } from './actions/move-interview.ts';
import { moveMeeting } from './actions/move.ts';
import { makePlan } from './actions/plan.ts';
import { planExport } from './export.ts';
import { messages } from './messages.ts';
import { meetingNotices } from './notices.ts';
import { personTables } from './person-tables.ts';
import { comingMeetings } from './queries/coming.ts';
import { guestsOfMeeting, guestsToInvite } from './queries/guests.ts';
import { openInterview } from './queries/interview.ts';
import { listMeetings } from './queries/list.ts';
import { meetingSteps, myMeetings } from './queries/mine.ts';
import { openMeeting } from './queries/open.ts';
import { planOfMeeting } from './queries/plan.ts';
import { positionsToAdd } from './queries/positions.ts';
import { previewChange } from './queries/preview.ts';
import { meetingRetention } from './retention.ts';
import './tables.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/meetings/pages/${file}`, title, audience: 'staff' }) as const;

export const meetingsModule: ModuleDeclaration = defineModule({
  name: 'meetings',
  title: '招聘会',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    createMeeting,
    editMeeting,
    moveMeeting,
    addPositions,
    removeBooth,
    invitePersons,
    answerInvitation,
    recordGuestAnswer,
    makePlan,
    changeDay,
    moveInterview,
    checkIn,
    noteResult,
  ],
  queries: [
    listMeetings,
    openMeeting,
    positionsToAdd,
    guestsOfMeeting,
    guestsToInvite,
    planOfMeeting,
    previewChange,
    openInterview,
    myMeetings,
    comingMeetings,
  ],
  messages,
  notices: meetingNotices,
  personTables,
  retention: meetingRetention,
  exports: [planExport],
  slots: [fill('my-step', 5, meetingSteps)],
  pages: [
    {
      ...page('/meetings', 'list.tsx', '招聘会'),
      nav: { order: 50, label: '招聘会', group: 'work', roles: STAFF },
    },
    {
      path: '/meetings/coming',
      file: 'modules/meetings/pages/coming.tsx',
      title: '近期招聘会',
      audience: 'public',
      nav: { order: 12, label: '近期招聘会', roles: ['public', 'seeker'] },
    },
    { ...page('/meetings/new', 'new.tsx', '筹办招聘会'), drafts: true },
    page('/meetings/interviews/:id', 'interview.tsx', '一场面谈'),
    page('/meetings/:id', 'file.tsx', '一场招聘会'),
    page('/meetings/:id/edit', 'edit.tsx', '修改招聘会'),
    page('/meetings/:id/booths', 'booths.tsx', '单位和岗位'),
    page('/meetings/:id/guests', 'guests.tsx', '邀请的人'),
    page('/meetings/:id/guests/:guest', 'guest.tsx', '招聘会答复'),
    page('/meetings/:id/invite', 'invite.tsx', '邀请求职者'),
    page('/meetings/:id/plan', 'plan.tsx', '面谈安排'),
    page('/meetings/:id/change', 'change.tsx', '现场变动'),
    page('/meetings/:id/day', 'day.tsx', '现场签到'),
    page('/meetings/:id/print', 'print.tsx', '打印面谈安排'),
    {
      path: '/my/meetings',
      file: 'modules/meetings/pages/my-meetings.tsx',
      title: '我的招聘会',
      audience: 'seeker',
      easy: true,
      nav: { order: 15, label: '我的招聘会', group: 'mine', roles: ['seeker'] },
    },
  ],
});
