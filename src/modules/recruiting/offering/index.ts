import { systemActor } from '../../../platform/access/actor.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { dispatch, type Floor } from '../../../platform/action/index.ts';
import { fill, type PageDeclaration, type RoomTask } from '../../../platform/module/index.ts';
import { answerOffer, answerOfferFor } from './answer.ts';
import { myOffers, offerSteps } from './my-queries.ts';
import { prepareOffering } from './prepare.ts';
import { listOfferings, openOffer, openOffering } from './queries.ts';
import { listReservable } from './reservable.ts';
import { leaveOut, settleOfferings, startOffering, stopOffering } from './run.ts';

export { offeringExport } from './export.ts';
export { offeringMessages } from './messages.ts';
export { offeringNotices } from './notices.ts';
export { offeringOrderRule } from './order.ts';
export { offeringRules } from './parameters.ts';
export { offeringPersonTables } from './person-tables.ts';
export { offeringRetention } from './retention.ts';
export { offersWaiting, roundsPrepared } from './worklist.ts';

/** Reserved posts, offered first in a stated order: for the declaration of the room. */
export const offeringActions = [
  prepareOffering,
  startOffering,
  stopOffering,
  leaveOut,
  settleOfferings,
  answerOffer,
  answerOfferFor,
];
export const offeringQueries = [listReservable, listOfferings, openOffering, openOffer, myOffers];
export const offeringSlots = [fill('my-step', 8, offerSteps)];

async function settle(floor: Floor): Promise<void> {
  const done = await dispatch(floor, settleOfferings, {}, systemActor('job'));
  if (!done.ok) throw new Error(done.problem.code);
}
export const offeringTasks: readonly RoomTask[] = [
  { name: 'recruiting-offerings', cron: '20 0 * * *', run: settle },
];

const page = (path: string, file: string, title: string): PageDeclaration => ({
  path,
  file: `modules/recruiting/offering/pages/${file}.tsx`,
  title,
  audience: 'staff',
});

export const offeringPages: readonly PageDeclaration[] = [
  {
    ...page('/offerings', 'list', '优先录用'),
    nav: { order: 42, label: '优先录用', group: 'work', roles: OFFICERS },
  },
  page('/offerings/new', 'new', '先给优先的人'),
  page('/offerings/:id', 'round', '一次优先录用'),
  page('/offers/:id', 'offer', '先问的人'),
  {
    ...page('/my/offers', 'my-offers', '先问我的岗位'),
    audience: 'seeker',
    easy: true,
    nav: { order: 16, label: '先问我的岗位', roles: ['seeker'] },
  },
];
