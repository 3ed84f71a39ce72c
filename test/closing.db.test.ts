import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { actorIn, openHouse, person, type House, codeOf } from './house/house.ts';
import { systemActor } from '../src/platform/access/actor.ts';
import { dispatch } from '../src/platform/action/index.ts';
import { deliverAll } from '../src/platform/event/worker.ts';
import { closeOver } from '../src/modules/positions/closing/index.ts';
import { closePosition, reopenPosition } from '../src/modules/positions/actions/move.ts';
import { createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { move } from '../src/modules/recruiting/actions/move.ts';
import { recordHire } from '../src/modules/recruiting/actions/record-hire.ts';
import { refer } from '../src/modules/recruiting/actions/refer.ts';
import { openReferral } from '../src/modules/recruiting/queries/open.ts';

let house: House;
let now = new Date('2024-06-03T02:00:00Z');
const clerk = actorIn('350102');
const neighbour = actorIn('350203');
const system = systemActor('job');

beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());

async function position(headcount = 1): Promise<string> {
  const { id } = await house.done(
    createPosition,
    {
      title: '收银员',
      occupation: '4-01-02-04',
      employerName: '福州某某超市有限公司',
      region: '350102',
      form: 'FULL_TIME',
      wageLowYuan: 3000,
      demandsKnown: true,
      headcount,
      closesOn: '2024-06-30',
    },
    clerk,
  );
  await house.done(publishPosition, { positionId: id }, clerk);
  return id;
}

let n = 600;
async function referred(positionId: string, by = clerk): Promise<string> {
  const personId = await person(house, by.regionCode ?? '', n++);
  const input = { personId, positionId, consent: 'given', manner: 'read-aloud' } as const;
  return (await house.done(refer, input, by)).id;
}
const stateOf = async (referralId: string, by = clerk) =>
  (await house.done(openReferral, { referralId }, by)).state;
const standing = async (id: string) => {
  const { rows } = await sql<{ state: string; closed_why: string | null; state_reason: string | null }>`
    select state, closed_why, state_reason from position where id = ${id}`.execute(house.t.adminDb);
  return rows[0];
};

describe('a position', () => {
  it('closes with the hire that takes its last place; who waits is told, in another region too', async () => {
    const where = await position();
    const [hired, waits, afar] = [
      await referred(where),
      await referred(where),
      await referred(where, neighbour),
    ];
    await house.done(recordHire, { referralId: hired, startedOn: '2024-06-03', form: 'PROPORTIONAL' }, clerk);
    await deliverAll(house.app.floor);
    expect(await standing(where)).toEqual({ state: 'closed', closed_why: 'full', state_reason: '招满了' });
    expect([await stateOf(hired), await stateOf(waits), await stateOf(afar, neighbour)]).toEqual([
      'hired',
      'closed',
      'closed',
    ]);
    const { steps } = await house.done(openReferral, { referralId: afar }, neighbour);
    expect(steps.map((step) => [step.to, step.reason])).toEqual([['closed', '岗位招满了']]);
    const letters = await sql<{ kind: string }>`
      select l.kind from letter l join referral r on r.person_id = l.person_id where r.id = ${afar}
      and l.kind = 'recruiting.position-gone'`.execute(house.t.adminDb);
    expect(letters.rows).toHaveLength(1);
    expect(await codeOf(dispatch(house.app.floor, reopenPosition, { positionId: where }, clerk))).toBe(
      'positions.no-place-left',
    );
    await house.done(reopenPosition, { positionId: where, headcount: 2 }, clerk);
    expect(await standing(where)).toMatchObject({ state: 'open', closed_why: null });
  });

  it('stays open while a place is left', async () => {
    const where = await position(2);
    const one = await referred(where);
    await house.done(recordHire, { referralId: one, startedOn: '2024-06-03', form: 'PROPORTIONAL' }, clerk);
    await deliverAll(house.app.floor);
    expect(await standing(where)).toMatchObject({ state: 'open' });
  });

  it('closes in the night after its last day, once; who was invited may still be hired', async () => {
    const where = await position();
    const [unanswered, invited] = [await referred(where), await referred(where)];
    await house.done(move, { referralId: invited, move: 'interview' }, clerk);
    now = new Date('2024-06-30T02:00:00Z');
    expect(await house.done(closeOver, {}, system)).toEqual({ closed: 0 });
    now = new Date('2024-06-30T16:10:00Z');
    const first = await house.done(closeOver, {}, system);
    expect(first.closed).toBeGreaterThan(0);
    expect(await house.done(closeOver, {}, system)).toEqual({ closed: 0 });
    await deliverAll(house.app.floor);
    expect(await standing(where)).toMatchObject({ state: 'closed', closed_why: 'past' });
    expect([await stateOf(unanswered), await stateOf(invited)]).toEqual(['closed', 'interviewing']);
    await house.done(
      recordHire,
      { referralId: invited, startedOn: '2024-07-01', form: 'PROPORTIONAL' },
      clerk,
    );
    expect(await stateOf(invited)).toBe('hired');
    now = new Date('2024-06-03T02:00:00Z');
  });

  it('closed by hand keeps an offer of work and nothing else', async () => {
    const where = await position(2);
    const [asked, promised] = [await referred(where), await referred(where)];
    await house.done(move, { referralId: asked, move: 'interview' }, clerk);
    await house.done(move, { referralId: promised, move: 'offer' }, clerk);
    await house.done(closePosition, { positionId: where, reason: '不招了' }, clerk);
    await deliverAll(house.app.floor);
    expect([await stateOf(asked), await stateOf(promised)]).toEqual(['closed', 'offered']);
  });

  it('is closed and hired to at the same moment: one wins, the other is told', async () => {
    const where = await position();
    const one = await referred(where);
    const codes = await Promise.all([
      codeOf(dispatch(house.app.floor, closePosition, { positionId: where, reason: '不招了' }, clerk)),
      codeOf(
        dispatch(
          house.app.floor,
          recordHire,
          { referralId: one, startedOn: '2024-06-03', form: 'PROPORTIONAL' },
          clerk,
        ),
      ),
    ]);
    await deliverAll(house.app.floor);
    expect(codes).toContain('done');
    expect(['hired', 'closed']).toContain(await stateOf(one));
    expect(await standing(where)).toMatchObject({ state: 'closed' });
  });
});
