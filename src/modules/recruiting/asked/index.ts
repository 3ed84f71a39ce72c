import { systemActor } from '../../../platform/access/actor.ts';
import { dispatch, type Floor } from '../../../platform/action/index.ts';
import { fill, type PageDeclaration, type RoomTask } from '../../../platform/module/index.ts';
import { answerAsk, answerAskFor, askToMeet, expireAsks, withdrawAsk } from './actions.ts';
import { approachEnded, approached } from './notices.ts';
import { askedSteps, myAsked, openAsk } from './my-queries.ts';
import { candidateForEmployer, candidatesForEmployer } from './queries.ts';

export { askedMessages } from './messages.ts';
export { askDays, asksAtOnce, leastGroup } from './parameters.ts';
export { askedPersonTables } from './person-tables.ts';
export { asksWaiting } from './worklist.ts';

/** Employers that ask to meet somebody they do not know yet: for the declaration of the room. */
export const askedActions = [askToMeet, withdrawAsk, answerAsk, answerAskFor, expireAsks];
export const askedQueries = [candidatesForEmployer, candidateForEmployer, myAsked, openAsk];
export const askedNotices = [approached, approachEnded];
export const askedSlots = [fill('my-step', 9, askedSteps)];

async function expire(floor: Floor): Promise<void> {
  const done = await dispatch(floor, expireAsks, {}, systemActor('job'));
  if (!done.ok) throw new Error(done.problem.code);
}
export const askedTasks: readonly RoomTask[] = [{ name: 'recruiting-asks', cron: '15 0 * * *', run: expire }];

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/recruiting/asked/pages/${file}`,
  title,
  audience: 'staff',
});

export const askedPages: readonly PageDeclaration[] = [
  page('/employer/positions/:id/candidates', 'candidates.tsx', '适合我们岗位的人'),
  page('/employer/positions/:id/ask', 'ask.tsx', '想见这位求职者'),
  page('/asks/:id', 'open-ask.tsx', '单位想见的人'),
  {
    ...page('/my/asked', 'my-asked.tsx', '想见我的单位'),
    audience: 'seeker',
    easy: true,
    nav: { order: 15, label: '想见我的单位', roles: ['seeker'] },
  },
];
