import { recordConsent } from '../../src/modules/people/index.ts';
import { answerInvitation } from '../../src/modules/meetings/actions/answer.ts';
import { invitePersons } from '../../src/modules/meetings/actions/invite.ts';
import { makePlan } from '../../src/modules/meetings/actions/plan.ts';
import { addPositions, createMeeting, moveMeeting } from '../../src/modules/meetings/index.ts';
import { planOfMeeting } from '../../src/modules/meetings/queries/plan.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { actorIn, type House } from '../house/house.ts';

/** Records of meetings that addresses of pages name. */
export interface MeetingIds {
  /** Announced, with a plan. */
  readonly meeting: string;
  /** A draft without booths. */
  readonly meetingDraft: string;
  readonly guest: string;
  readonly interview: string;
}

const COUNTY = '350102';
const FAIR = {
  kind: 'FAIR',
  title: '鼓楼区助残招聘会',
  region: COUNTY,
  place: '区政务中心 3 楼',
  accessText: '门口有坡道，有电梯和无障碍卫生间。',
  heldOn: '2024-06-10',
  begins: '9:00',
  ends: '10:30',
  slotMinutes: '15',
  help: { SIGN: '2' },
} as const;

/** A fair to which the person of the file goes with an interview, one to which they are only invited, and a draft. */
export async function furnishMeeting(
  house: House,
  { personId, positionId }: { personId: string; positionId: string },
): Promise<MeetingIds> {
  const clerk = actorIn(COUNTY);
  const self: Actor = { ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' };
  const announce = async (title: string, heldOn: string) => {
    const { id: meetingId } = await house.done(createMeeting, { ...FAIR, title, heldOn }, clerk);
    await house.done(addPositions, { meetingId, positionIds: [positionId] }, clerk);
    await house.done(moveMeeting, { meetingId, move: 'announce' }, clerk);
    await house.done(invitePersons, { meetingId, personIds: [personId] }, clerk);
    return meetingId;
  };
  const meetingId = await announce(FAIR.title, FAIR.heldOn);
  await house.done(
    recordConsent,
    { personId, purpose: 'show-private-employer', wording: 1, answer: 'given', manner: 'read-aloud' },
    clerk,
  );
  await house.done(answerInvitation, { meetingId, answer: 'accept', needs: ['SIGN'], show: [] }, self);
  await house.done(makePlan, { meetingId }, clerk);
  await announce('秋季助残招聘会', '2024-09-10');
  const draft = await house.done(
    createMeeting,
    { ...FAIR, title: '国庆招聘会', heldOn: '2024-10-10' },
    clerk,
  );
  const { guests, interviews } = await house.done(planOfMeeting, { meetingId }, clerk);
  return {
    meeting: meetingId,
    meetingDraft: draft.id,
    guest: guests[0]?.id ?? '',
    interview: interviews[0]?.id ?? '',
  };
}
