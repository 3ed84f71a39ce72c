import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from './house/house.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { publicActor } from '../src/platform/access/actor.ts';
import { dispatch, type Operation } from '../src/platform/action/index.ts';
import { recordNeed } from '../src/modules/people/actions/need.ts';
import { recordConsent } from '../src/modules/people/index.ts';
import { createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { answerInvitation, recordGuestAnswer } from '../src/modules/meetings/actions/answer.ts';
import { addPositions, removeBooth } from '../src/modules/meetings/actions/booths.ts';
import { changeDay } from '../src/modules/meetings/actions/change.ts';
import { checkIn, noteResult } from '../src/modules/meetings/actions/day.ts';
import { invitePersons } from '../src/modules/meetings/actions/invite.ts';
import { createMeeting, editMeeting } from '../src/modules/meetings/actions/keep.ts';
import { moveInterview } from '../src/modules/meetings/actions/move-interview.ts';
import { moveMeeting } from '../src/modules/meetings/actions/move.ts';
import { makePlan } from '../src/modules/meetings/actions/plan.ts';
import { comingMeetings } from '../src/modules/meetings/queries/coming.ts';
import { guestsOfMeeting, guestsToInvite } from '../src/modules/meetings/queries/guests.ts';
import { openInterview } from '../src/modules/meetings/queries/interview.ts';
import { myMeetings } from '../src/modules/meetings/queries/mine.ts';
import { openMeeting } from '../src/modules/meetings/queries/open.ts';
import { planOfMeeting } from '../src/modules/meetings/queries/plan.ts';
import { previewChange } from '../src/modules/meetings/queries/preview.ts';

let house: House;
let clock = new Date('2024-06-03T02:00:00Z');
const COUNTY = '350102';
const clerk = actorIn(COUNTY);
const other = actorIn('350203');
let people: string[];
let jobs: string[];

const FAIR = {
  kind: 'FAIR',
  title: '鼓楼区助残招聘会',
  region: COUNTY,
  place: '区政务中心 3 楼',
  accessText: '有电梯和坡道。',
  heldOn: '2024-06-10',
  begins: '9:00',
  ends: '10:00',
  slotMinutes: '15',
  perPerson: '2',
  help: { SIGN: '1' },
} as const;

async function job(title: string, employerName: string): Promise<string> {
  const { id } = await house.done(
    createPosition,
    {
      title,
      occupation: '4-01-02-04',
      employerName,
      region: COUNTY,
      form: 'FULL_TIME',
      wageLowYuan: 3000,
      demandsKnown: true,
      headcount: 5,
    },
    clerk,
  );
  await house.done(publishPosition, { positionId: id }, clerk);
  return id;
}

async function seeker(n: number): Promise<string> {
  const id = await person(house, `${COUNTY}001`, n);
  await house.done(
    recordNeed,
    { personId: id, wantsWork: 'yes', occupations: ['4-01-02-04'], forms: ['FULL_TIME'] } as never,
    clerk,
  );
  return id;
}

const self = (personId: string): Actor => ({
  ...actorIn(`${COUNTY}001`, 'seeker'),
  personId,
  capacity: 'self',
});
const codeOf = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : (outcome.problem.fields?.[0]?.code ?? outcome.problem.code);
};

/** A fair with three booths, announced, everybody invited. */
async function announced(): Promise<string> {
  const { id: meetingId } = await house.done(createMeeting, FAIR, clerk);
  await house.done(addPositions, { meetingId, positionIds: jobs }, clerk);
  await house.done(moveMeeting, { meetingId, move: 'announce' }, clerk);
  await house.done(invitePersons, { meetingId, personIds: people }, clerk);
  return meetingId;
}

/** All four come; the first two need a sign interpreter, of whom there is one. */
async function planned(): Promise<string> {
  const meetingId = await announced();
  for (const [i, personId] of people.entries())
    await house.done(
      answerInvitation,
      {
        meetingId,
        answer: 'accept',
        needs: i < 2 ? ['SIGN'] : [],
        show: ['show-private-employer'],
      },
      self(personId),
    );
  await house.done(makePlan, { meetingId }, clerk);
  return meetingId;
}

const planOf = (meetingId: string) => house.done(planOfMeeting, { meetingId }, clerk);

beforeAll(async () => {
  house = await openHouse(() => clock);
  people = [];
  for (let n = 1; n <= 4; n++) people.push(await seeker(n));
  jobs = [
    await job('收银员', '福州甲超市有限公司'),
    await job('理货员', '福州甲超市有限公司'),
    await job('收银员', '福州乙超市有限公司'),
    await job('收银员', '福州丙超市有限公司'),
  ];
}, 120_000);
afterAll(() => house?.close());

describe('a meeting', () => {
  it('is seen by its host alone until it is announced, then by everybody without a person', async () => {
    const { id: meetingId } = await house.done(createMeeting, FAIR, clerk);
    expect(await codeOf(openMeeting, { meetingId }, other)).toBe('no-such-record');
    expect(await codeOf(moveMeeting, { meetingId, move: 'announce' }, clerk)).toBe('no-booth-yet');
    await house.done(addPositions, { meetingId, positionIds: jobs }, clerk);
    expect(await codeOf(invitePersons, { meetingId, personIds: people }, clerk)).toBe('not-announced');
    await house.done(moveMeeting, { meetingId, move: 'announce' }, clerk);
    const { meetings } = await house.done(comingMeetings, {}, publicActor('web'));
    expect(meetings.find((one) => one.id === meetingId)).toMatchObject({
      heldOn: '2024-06-10',
      employers: ['福州丙超市有限公司', '福州乙超市有限公司', '福州甲超市有限公司'].toSorted(),
      help: ['SIGN'],
    });
    for (const operation of [openMeeting, guestsOfMeeting, planOfMeeting])
      expect(await codeOf(operation as Operation, { meetingId }, other)).toBe('not-your-meeting');
    expect(await codeOf(moveMeeting, { meetingId, move: 'end' }, other)).toBe('not-your-meeting');
    await house.done(moveMeeting, { meetingId, move: 'cancel', reason: '场地停电' }, clerk);
    const after = await house.done(comingMeetings, {}, publicActor('web'));
    expect(after.meetings.some((one) => one.id === meetingId)).toBe(false);
  });

  it('refuses days that are over, times that hold no slot, and what it cannot read', async () => {
    const say = (more: object) => codeOf(createMeeting, { ...FAIR, ...more }, clerk);
    expect(await say({ heldOn: '2024-06-02' })).toBe('day-is-over');
    expect(await say({ ends: '9:10' })).toBe('ends-too-early');
    expect(await say({ begins: '早上' })).toBe('time-of-day');
    expect(await say({ ends: '23:00', slotMinutes: '5' })).toBe('too-many-slots');
    expect(await say({ region: '350203' })).toBe('outside-region');
  });

  it('invites each once, only people of its region, and tells them', async () => {
    const meetingId = await announced();
    const stranger = await person(house, '350203001', 20);
    expect(await codeOf(invitePersons, { meetingId, personIds: [stranger] }, clerk)).toBe('nobody-to-invite');
    const again = await house.done(invitePersons, { meetingId, personIds: people }, clerk);
    expect(again.invited).toBe(0);
    const { rows } = await house.done(guestsOfMeeting, { meetingId }, clerk);
    expect(rows.map((row) => row.state)).toEqual(['invited', 'invited', 'invited', 'invited']);
    const proposed = await house.done(guestsToInvite, { meetingId }, clerk);
    expect(proposed.rows).toEqual([]);
    const letters = await house.t.adminDb
      .selectFrom('letter')
      .select('person_id')
      .where('kind', '=', 'meetings.invited')
      .execute();
    expect(new Set(letters.map((row) => row.person_id))).toEqual(new Set(people));
  });
});

describe('a plan', () => {
  it('gives everybody their times, never two at once, never more interpreters than there are', async () => {
    const meetingId = await planned();
    const { interviews, booths, plan } = await planOf(meetingId);
    expect(booths).toHaveLength(3);
    // Four persons at two booths each.
    expect(interviews).toHaveLength(8);
    expect(plan).toMatchObject({ version: 1, why: 'first', placed: 8, total: plan?.bound });
    const at = (key: 'guestId' | 'boothId') => interviews.map((one) => `${one[key]} ${one.slot}`);
    expect(new Set(at('guestId')).size).toBe(8);
    expect(new Set(at('boothId')).size).toBe(8);
    const signed = interviews.filter((one) => people.slice(0, 2).includes(one.personId));
    expect(new Set(signed.map((one) => one.slot)).size).toBe(signed.length);
    const mine = await house.done(myMeetings, {}, self(people[0] ?? ''));
    expect(mine.meetings.find((one) => one.id === meetingId)?.interviews).toHaveLength(2);
  });

  it('asks nobody to a booth to which they did not agree to be shown', async () => {
    const meetingId = await announced();
    const personId = await seeker(30);
    await house.done(invitePersons, { meetingId, personIds: [personId] }, clerk);
    const { rows } = await house.done(guestsOfMeeting, { meetingId }, clerk);
    const guestId = rows.find((row) => row.personId === personId)?.id ?? '';
    await house.done(recordGuestAnswer, { guestId, answer: 'accept', needs: [] }, clerk);
    await house.done(makePlan, { meetingId }, clerk);
    const before = await planOf(meetingId);
    expect(before.interviews).toEqual([]);
    expect(before.idle).toMatchObject([{ id: guestId, why: null }]);
    await house.done(
      recordConsent,
      { personId, purpose: 'show-private-employer', wording: 1, answer: 'given', manner: 'read-aloud' },
      clerk,
    );
    await house.done(makePlan, { meetingId }, clerk);
    expect((await planOf(meetingId)).interviews).toHaveLength(2);
  });

  it('is changed by hand only where nobody is in two places', async () => {
    const meetingId = await planned();
    const { interviews } = await planOf(meetingId);
    const [first] = interviews;
    const { free } = await house.done(openInterview, { interviewId: first?.id ?? '' }, clerk);
    const taken = [0, 1, 2, 3].filter((slot) => !free.includes(slot) && slot !== first?.slot);
    for (const to of taken)
      expect(await codeOf(moveInterview, { interviewId: first?.id, to }, clerk)).toMatch(
        /^(person-twice|booth-twice|resource-short)$/,
      );
    expect(await codeOf(moveInterview, { interviewId: first?.id, to: 9 }, clerk)).toBe('slot-not-there');
    await house.done(moveInterview, { interviewId: first?.id ?? '', to: free[0] ?? 'out' }, clerk);
    expect((await planOf(meetingId)).plan).toMatchObject({ version: 2, why: 'by-hand' });
    expect(await codeOf(moveInterview, { interviewId: first?.id, to: 'out' }, clerk)).toBe('interview-gone');
    expect(await codeOf(editMeeting, { meetingId, ...FAIR, heldOn: '2024-06-11' }, clerk)).toBe(
      'plan-stands',
    );
  });
});

describe('the day', () => {
  it('after a no-show nobody else moves, and the preview says the same', async () => {
    const meetingId = await planned();
    const { interviews, guests } = await planOf(meetingId);
    const absent = guests[0]?.id ?? '';
    const change = { meetingId, change: 'absent', guestId: absent, slot: 0 } as const;
    const preview = await house.done(previewChange, change, clerk);
    expect(preview.moved).toEqual([]);
    expect(preview.dropped).toHaveLength(2);
    expect((await planOf(meetingId)).interviews).toEqual(interviews);
    const done = await house.done(changeDay, change, clerk);
    expect(done).toMatchObject({ version: 2, moved: 0, dropped: 2, added: preview.added.length });
    const after = await planOf(meetingId);
    expect(after.interviews.filter((one) => one.guestId !== absent)).toEqual(
      interviews.filter((one) => one.guestId !== absent),
    );
    expect(after.guests.find((guest) => guest.id === absent)?.state).toBe('absent');
  });

  it('keeps every version, and moves what a closed booth or a missing interpreter leaves over', async () => {
    const meetingId = await planned();
    const first = await planOf(meetingId);
    const [booth] = first.booths;
    await house.done(changeDay, { meetingId, change: 'booth', boothId: booth?.id ?? '', slot: 1 }, clerk);
    const closed = await planOf(meetingId);
    expect(closed.interviews.filter((one) => one.boothId === booth?.id && one.slot >= 1)).toEqual([]);
    await house.done(changeDay, { meetingId, change: 'resource', help: 'SIGN', count: 0, slot: 2 }, clerk);
    const ill = await planOf(meetingId);
    const signed = ill.interviews.filter((one) => people.slice(0, 2).includes(one.personId));
    expect(signed.every((one) => one.slot < 2)).toBe(true);
    const versions = await house.t.adminDb
      .selectFrom('meeting_interview')
      .select(['since_version', 'until_version'])
      .where('meeting_id', '=', meetingId)
      .execute();
    const inFirst = versions.filter((row) => row.since_version === 1);
    expect(inFirst).toHaveLength(first.interviews.length);
    expect(
      (await house.done(openMeeting, { meetingId }, clerk)).plans.map(({ version, why }) => [version, why]),
    ).toEqual([
      [3, 'resource'],
      [2, 'booth'],
      [1, 'first'],
    ]);
  });

  it('checks in on the day alone; a good interview becomes a referral in the same act', async () => {
    const meetingId = await planned();
    const { guests, interviews } = await planOf(meetingId);
    const guestId = guests[2]?.id ?? '';
    expect(await codeOf(checkIn, { guestId }, clerk)).toBe('not-the-day');
    clock = new Date('2024-06-10T01:20:00Z');
    await house.done(checkIn, { guestId }, clerk);
    expect(await codeOf(makePlan, { meetingId }, clerk)).toBe('day-has-begun');
    expect((await planOf(meetingId)).nowSlot).toBe(1);
    const own = interviews.filter((one) => one.guestId === guestId);
    const [good, bad] = own;
    const noted = await house.done(noteResult, { interviewId: good?.id ?? '', result: 'go-on' }, clerk);
    const referral = await house.t.adminDb
      .selectFrom('referral')
      .select(['person_id', 'state'])
      .where('id', '=', noted.referralId ?? '')
      .executeTakeFirst();
    expect(referral).toEqual({ person_id: good?.personId, state: 'referred' });
    expect(await codeOf(noteResult, { interviewId: good?.id, result: 'thinks' }, clerk)).toBe(
      'referred-from-here',
    );
    await house.done(noteResult, { interviewId: bad?.id ?? '', result: 'not-suited' }, clerk);
    clock = new Date('2024-06-03T02:00:00Z');
  });

  it('a booth with interviews is not removed, and a cancelled meeting tells whoever might come', async () => {
    const meetingId = await planned();
    const { booths } = await planOf(meetingId);
    expect(await codeOf(removeBooth, { meetingId, boothId: booths[0]?.id }, clerk)).toBe(
      'booth-has-interviews',
    );
    await house.done(moveMeeting, { meetingId, move: 'cancel', reason: '台风' }, clerk);
    const letters = await house.t.adminDb
      .selectFrom('letter')
      .select('person_id')
      .where('kind', '=', 'meetings.cancelled')
      .execute();
    expect(letters.length).toBeGreaterThanOrEqual(people.length);
    expect(
      await codeOf(changeDay, { meetingId, change: 'booth', boothId: booths[0]?.id, slot: 0 }, clerk),
    ).toBe('meeting-over');
  });
});
