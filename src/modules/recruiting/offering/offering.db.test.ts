import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { actorIn, openHouse, type House, codeOf } from '../../../../test/house/house.ts';
import { addPeople } from '../../../../test/house/push.ts';
import { systemActor, type Actor } from '../../../platform/access/actor.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { deliverAll } from '../../../platform/event/worker.ts';
import { startSpell } from '../../employment/index.ts';
import { transact } from '../../../platform/action/index.ts';
import { createPosition, listJobs, publishPosition } from '../../positions/index.ts';
import { move } from '../actions/move.ts';
import { recordHire } from '../actions/record-hire.ts';
import { refer } from '../actions/refer.ts';
import { answerOffer, answerOfferFor } from './answer.ts';
import { myOffers, offerSteps } from './my-queries.ts';
import { prepareOffering } from './prepare.ts';
import { openOffer, openOffering } from './queries.ts';
import { leaveOut, settleOfferings, startOffering, stopOffering } from './run.ts';

let house: House;
const JUNE = new Date('2024-06-03T02:00:00Z');
let now = JUNE;
const clerk = actorIn('350102');
const system = systemActor('job');
const seekerOf = (personId: string): Actor => ({
  ...actorIn('350102', 'seeker'),
  personId,
  capacity: 'self',
});

beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());
beforeEach(async () => {
  now = JUNE;
  await sql`truncate person, position, offering, letter cascade`.execute(house.t.adminDb);
});

/** People recognised as hard to employ, each registered a day after the one before. */
async function recognised(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++)
    ids.push(...(await addPeople(house, { registeredOn: `2024-01-0${n + 1}` })));
  await sql`insert into recognition (city, id, person_id, region_key, kind, state, applied_on, applied_as, since, valid_from, valid_until)
    select p.city, gen_random_uuid(), p.id, p.region_key, 'DISABLED', 'recognised', '2024-01-01', 'staff', '2024-01-02',
      '2024-01-02', '2025-01-01' from person p where p.id = any (${ids}::uuid[])`.execute(house.t.adminDb);
  return ids;
}

async function post(headcount = 1): Promise<string> {
  const { id } = await house.done(
    createPosition,
    {
      title: '社区保洁员',
      occupation: '4-04-05-03',
      employerName: '福州某某社区居委会',
      region: '350102',
      form: 'FULL_TIME',
      wageLowYuan: 2500,
      demandsKnown: true,
      reserve: 'PUBLIC_WELFARE',
      headcount,
    },
    clerk,
  );
  return id;
}

async function round(headcount = 1): Promise<{ id: string; positionId: string }> {
  const positionId = await post(headcount);
  const { id } = await house.done(prepareOffering, { positionId }, clerk);
  return { id, positionId };
}

const states = async (offeringId: string) =>
  (await house.done(openOffering, { offeringId }, clerk)).entries.map(({ state }) => state);
const entryOf = async (offeringId: string, personId: string) => {
  const { entries } = await house.done(openOffering, { offeringId }, clerk);
  return entries.find((entry) => entry.personId === personId)?.id ?? '';
};
const positionState = async (id: string) =>
  (await sql<{ state: string }>`select state from position where id = ${id}`.execute(house.t.adminDb)).rows[0]
    ?.state;
const yes = { answer: 'yes', manner: 'by-phone' } as const;
const no = { answer: 'no', reason: 'too-far', manner: 'by-phone' } as const;

describe('a reserved post', () => {
  it('is offered first: it cannot be published past the list, and nobody else sees it', async () => {
    await recognised(1);
    const { id, positionId } = await round();
    expect(await codeOf(dispatch(house.app.floor, publishPosition, { positionId }, clerk))).toBe(
      'not-from-this-state',
    );
    const other = await post();
    expect(await codeOf(dispatch(house.app.floor, publishPosition, { positionId: other }, clerk))).toBe(
      'positions.offer-first',
    );
    const [somebody = ''] = await addPeople(house);
    const pair = { personId: somebody, positionId, consent: 'given', manner: 'read-aloud' } as const;
    expect(await codeOf(dispatch(house.app.floor, refer, pair, clerk))).toBe('position-not-open');
    expect((await house.done(listJobs, {}, actorIn('350102', 'seeker'))).total).toBe(0);
    await house.done(startOffering, { offeringId: id }, clerk);
    expect((await house.done(listJobs, {}, actorIn('350102', 'seeker'))).total).toBe(0);
  });

  it('has those on its list to whom it is owed, in order, with what placed them there', async () => {
    const [first, second] = await recognised(2);
    await addPeople(house, { count: 2, registeredOn: '2023-01-01' });
    await addPeople(house, { region: '350203' });
    const { id } = await round();
    const { entries, eligible } = await house.done(openOffering, { offeringId: id }, clerk);
    expect([eligible, entries.map(({ personId }) => personId)]).toEqual([2, [first, second]]);
    expect(entries[0]?.why).toEqual(['是认定的就业困难人员', '没有登记过工作', '2024年1月1日登记想工作']);
    expect(await house.done(openOffer, { entryId: entries[0]?.id ?? '' }, clerk)).toMatchObject({
      over: true,
    });
  });
});

describe('a round', () => {
  it('asks as many as there are places, then the next after a no, and keeps the place of a yes', async () => {
    const people = await recognised(4);
    const { id, positionId } = await round(2);
    await house.done(startOffering, { offeringId: id }, clerk);
    expect(await states(id)).toEqual(['offered', 'offered', 'waiting', 'waiting']);
    const [a = '', b = '', c = ''] = people;
    const own = await house.done(myOffers, {}, seekerOf(a));
    expect(own.offers).toMatchObject([{ position: '社区保洁员', state: 'offered', dueOn: '2024-06-06' }]);
    expect(await house.done(offerSteps, {}, seekerOf(a))).toHaveLength(1);
    expect((await house.done(myOffers, {}, seekerOf(c))).offers).toEqual([]);
    await house.done(
      answerOffer,
      { entryId: own.offers[0]?.id ?? '', answer: 'no', reason: 'wage' },
      seekerOf(a),
    );
    expect(await states(id)).toEqual(['declined', 'offered', 'offered', 'waiting']);
    const entryId = await entryOf(id, b);
    const { referralId } = await house.done(answerOffer, { entryId, answer: 'yes' }, seekerOf(b));
    expect(await states(id)).toEqual(['declined', 'accepted', 'offered', 'waiting']);
    // It came to nothing with the employer: the place is free for the next.
    await house.done(move, { referralId: referralId ?? '', move: 'refuse', reason: '没有来面试' }, clerk);
    expect(await states(id)).toEqual(['declined', 'fell-through', 'offered', 'offered']);
    expect(await positionState(positionId)).toBe('reserved');
  });

  it('marks what the staff wrote down, and answers once when two answer at the same moment', async () => {
    const [a = ''] = await recognised(2);
    const { id } = await round();
    await house.done(startOffering, { offeringId: id }, clerk);
    const entryId = await entryOf(id, a);
    const codes = await Promise.all([
      codeOf(dispatch(house.app.floor, answerOffer, { entryId, answer: 'no' }, seekerOf(a))),
      codeOf(dispatch(house.app.floor, answerOfferFor, { entryId, ...yes }, clerk)),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'offering.over']);
    const { entries } = await house.done(openOffering, { offeringId: id }, clerk);
    expect(['self', 'staff']).toContain(entries[0]?.answeredAs);
    expect(entries.filter(({ state }) => state === 'offered' || state === 'accepted')).toHaveLength(1);
  });

  it('never asks more people than there are places, however many say no at once', async () => {
    const people = await recognised(7);
    const { id } = await round(3);
    await house.done(startOffering, { offeringId: id }, clerk);
    await Promise.all(
      people.slice(0, 3).map(async (person) => {
        const entryId = await entryOf(id, person);
        return dispatch(house.app.floor, answerOfferFor, { entryId, ...no }, clerk);
      }),
    );
    expect(await states(id)).toEqual([
      ...Array<string>(3).fill('declined'),
      ...Array<string>(3).fill('offered'),
      'waiting',
    ]);
  });

  it('asks the next when a day is over, and opens the post to everybody when its time is', async () => {
    await recognised(2);
    const { id, positionId } = await round();
    await house.done(startOffering, { offeringId: id }, clerk);
    now = new Date('2024-06-06T02:00:00Z');
    expect(await house.done(settleOfferings, {}, system)).toEqual({ lapsed: 0 });
    now = new Date('2024-06-06T16:20:00Z');
    expect(await house.done(settleOfferings, {}, system)).toEqual({ lapsed: 1 });
    expect(await house.done(settleOfferings, {}, system)).toEqual({ lapsed: 0 });
    expect(await states(id)).toEqual(['lapsed', 'offered']);
    now = new Date('2024-06-18T16:20:00Z');
    await house.done(settleOfferings, {}, system);
    expect(await states(id)).toEqual(['lapsed', 'lapsed']);
    expect(await positionState(positionId)).toBe('open');
    expect(await house.done(openOffering, { offeringId: id }, clerk)).toMatchObject({
      state: 'ended',
      endedWhy: 'time',
    });
    expect((await house.done(listJobs, {}, actorIn('350102', 'seeker'))).total).toBe(1);
  });

  it('opens the post when everybody said no', async () => {
    const [a = ''] = await recognised(1);
    const { id, positionId } = await round();
    await house.done(startOffering, { offeringId: id }, clerk);
    await house.done(answerOfferFor, { entryId: await entryOf(id, a), ...no }, clerk);
    expect(await positionState(positionId)).toBe('open');
    expect(await house.done(openOffering, { offeringId: id }, clerk)).toMatchObject({
      endedWhy: 'exhausted',
    });
  });

  it('ends with the hire that fills the post; the others are told', async () => {
    const [a = '', b = ''] = await recognised(2);
    const { id, positionId } = await round();
    await house.done(startOffering, { offeringId: id }, clerk);
    const entryId = await entryOf(id, a);
    const { referralId } = await house.done(answerOfferFor, { entryId, ...yes }, clerk);
    await house.done(
      recordHire,
      { referralId: referralId ?? '', startedOn: '2024-06-03', form: 'PUBLIC_WELFARE' },
      clerk,
    );
    await deliverAll(house.app.floor);
    expect(await states(id)).toEqual(['hired', 'waiting']);
    expect(await positionState(positionId)).toBe('closed');
    expect(await house.done(openOffering, { offeringId: id }, clerk)).toMatchObject({ endedWhy: 'filled' });
    expect(await house.done(offerSteps, {}, seekerOf(b))).toEqual([]);
  });

  it('passes over who has found work meanwhile', async () => {
    const [a = '', b = ''] = await recognised(3);
    const { id } = await round();
    await house.done(startOffering, { offeringId: id }, clerk);
    for (const personId of [b, a]) {
      await transact(house.app.floor, clerk, ({ ctx }) =>
        startSpell(ctx, {
          personId,
          form: 'FLEXIBLE',
          startedOn: ctx.today,
          employerId: null,
          employerName: '自己做',
          positionId: null,
          referralId: null,
          foundBy: 'self',
          source: 'form',
        }),
      );
      await deliverAll(house.app.floor);
    }
    expect(await states(id)).toEqual(['withdrawn', 'withdrawn', 'offered']);
  });

  it('leaves somebody out with a reason, takes it back, and is stopped with a reason', async () => {
    const [a = ''] = await recognised(2);
    const { id, positionId } = await round();
    const entryId = await entryOf(id, a);
    expect(await codeOf(dispatch(house.app.floor, leaveOut, { entryId }, clerk))).toBe('check-input');
    await house.done(leaveOut, { entryId, why: '本人已经搬走' }, clerk);
    await house.done(leaveOut, { entryId, back: 'yes' }, clerk);
    await house.done(leaveOut, { entryId, why: '本人已经搬走' }, clerk);
    await house.done(startOffering, { offeringId: id }, clerk);
    expect(await states(id)).toEqual(['left-out', 'offered']);
    expect(await codeOf(dispatch(house.app.floor, startOffering, { offeringId: id }, clerk))).toBe(
      'offering.moved-on',
    );
    await house.done(stopOffering, { offeringId: id, reason: '岗位急着用人' }, clerk);
    expect(await states(id)).toEqual(['left-out', 'withdrawn']);
    expect(await positionState(positionId)).toBe('open');
  });

  it('is closed to other counties, and an answer to other people', async () => {
    const [a = '', b = ''] = await recognised(2);
    const { id } = await round();
    await house.done(startOffering, { offeringId: id }, clerk);
    const entryId = await entryOf(id, a);
    expect(await codeOf(dispatch(house.app.floor, openOffering, { offeringId: id }, actorIn('350203')))).toBe(
      'no-such-record',
    );
    expect(
      await codeOf(dispatch(house.app.floor, answerOffer, { entryId, answer: 'yes' }, seekerOf(b))),
    ).toBe('no-such-record');
    const nobody = { entryId: uuidv7(), answer: 'yes' } as const;
    expect(await codeOf(dispatch(house.app.floor, answerOffer, nobody, seekerOf(a)))).toBe('no-such-record');
  });
});
