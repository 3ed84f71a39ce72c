import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import { dispatch } from '../../platform/action/index.ts';
import { deliverAll } from '../../platform/event/worker.ts';
import { recordConsent } from '../people/index.ts';
import { createPosition, publishPosition } from '../positions/index.ts';
import { move } from './actions/move.ts';
import { recordHire } from './actions/record-hire.ts';
import { refer } from './actions/refer.ts';
import { listReferrals } from './queries/list.ts';
import { openReferral } from './queries/open.ts';

let house: House;
const clerk = actorIn('350102');
const TODAY = '2024-06-03';

beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());

async function position(title: string, headcount = 1): Promise<string> {
  const { id } = await house.done(
    createPosition,
    {
      title,
      occupation: '4-01-02-04',
      employerName: '福州某某超市有限公司',
      region: '350102',
      form: 'FULL_TIME',
      wageLowYuan: 3000,
      demandsKnown: true,
      headcount,
    },
    clerk,
  );
  await house.done(publishPosition, { positionId: id }, clerk);
  return id;
}

const refusal = async <O>(
  work: Promise<{ ok: true; value: O } | { ok: false; problem: { code: string } }>,
) => {
  const outcome = await work;
  return outcome.ok ? 'done' : outcome.problem.code;
};
const referTo = async (personId: string, positionId: string) =>
  (await house.done(refer, { personId, positionId, consent: 'given', manner: 'read-aloud' }, clerk)).id;
const stateOf = async (referralId: string) => (await house.done(openReferral, { referralId }, clerk)).state;

describe('a referral', () => {
  it('is made once while it is under way, and again after it ended', async () => {
    const [who, where] = [await person(house, '350102', 800), await position('收银员甲')];
    const first = await referTo(who, where);
    expect(await refusal(dispatch(house.app.floor, refer, { personId: who, positionId: where }, clerk))).toBe(
      'already-referred',
    );
    await house.done(move, { referralId: first, move: 'decline', reason: '太远' }, clerk);
    expect(await referTo(who, where)).not.toBe(first);
  });

  it('moves only as the procedure says, each move a step with its reason', async () => {
    const id = await referTo(await person(house, '350102', 801), await position('收银员乙'));
    expect(await refusal(dispatch(house.app.floor, move, { referralId: id, move: 'refuse' }, clerk))).toBe(
      'check-input',
    );
    await house.done(move, { referralId: id, move: 'interview' }, clerk);
    await house.done(move, { referralId: id, move: 'refuse', reason: '已另招他人' }, clerk);
    expect(await refusal(dispatch(house.app.floor, move, { referralId: id, move: 'interview' }, clerk))).toBe(
      'not-from-this-state',
    );
    const { steps } = await house.done(openReferral, { referralId: id }, clerk);
    expect(steps.map((s) => [s.from, s.to, s.reason])).toEqual([
      ['referred', 'interviewing', null],
      ['interviewing', 'refused', '已另招他人'],
    ]);
  });

  it('is decided once when two act at the same moment', async () => {
    const id = await referTo(await person(house, '350102', 802), await position('收银员丙'));
    const codes = await Promise.all(
      (['decline', 'refuse'] as const).map((name) =>
        refusal(dispatch(house.app.floor, move, { referralId: id, move: name, reason: '同时' }, clerk)),
      ),
    );
    expect(codes.toSorted()).toEqual(['done', 'not-from-this-state']);
  });

  it('needs the person’s consent to be shown, and stops where it was withdrawn', async () => {
    const [who, where] = [await person(house, '350102', 804), await position('收银员辛')];
    const pair = { personId: who, positionId: where };
    const plain = dispatch(house.app.floor, refer, pair, clerk);
    expect(await refusal(plain)).toBe('no-consent');
    const unsaid = dispatch(house.app.floor, refer, { ...pair, consent: 'given' }, clerk);
    expect(await refusal(unsaid)).toBe('required');
    const referralId = await referTo(who, where);
    await house.done(move, { referralId, move: 'close', reason: '再想想' }, clerk);
    // The yes stands: the next referral need not ask again.
    const again = await house.done(refer, pair, clerk);
    await house.done(
      recordConsent,
      {
        personId: who,
        purpose: 'show-private-employer',
        wording: 1,
        answer: 'withdrawn',
        manner: 'by-phone',
      },
      clerk,
    );
    const asked = dispatch(house.app.floor, move, { referralId: again.id, move: 'interview' }, clerk);
    expect(await refusal(asked)).toBe('consent-withdrawn');
  });

  it('is closed to other counties and to the village helper', async () => {
    const [who, where] = [await person(house, '350102', 803), await position('收银员丁')];
    expect(
      await refusal(
        dispatch(house.app.floor, refer, { personId: who, positionId: where }, actorIn('350203')),
      ),
    ).toBe('no-such-record');
    expect(
      await refusal(
        dispatch(
          house.app.floor,
          refer,
          { personId: who, positionId: where },
          actorIn('350102001', 'village_helper'),
        ),
      ),
    ).toBe('role-may-not');
  });
});

describe('a hire', () => {
  it('fills the place, begins a spell and closes the person’s other referrals, once', async () => {
    const who = await person(house, '350102', 810);
    const [first, second] = [
      await referTo(who, await position('收银员戊')),
      await referTo(who, await position('收银员己')),
    ];
    const hired = await house.done(
      recordHire,
      { referralId: first, startedOn: TODAY, form: 'PROPORTIONAL' },
      clerk,
    );
    await deliverAll(house.app.floor);
    expect(await deliverAll(house.app.floor)).toBe(0);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['hired', 'closed']);
    expect((await house.done(openReferral, { referralId: first }, clerk)).spellId).toBe(hired.spellId);
  });

  it('takes the last place only once', async () => {
    const where = await position('收银员庚');
    const referrals = [
      await referTo(await person(house, '350102', 811), where),
      await referTo(await person(house, '350102', 812), where),
    ];
    const codes = await Promise.all(
      referrals.map((referralId) =>
        refusal(
          dispatch(
            house.app.floor,
            recordHire,
            { referralId, startedOn: TODAY, form: 'PROPORTIONAL' },
            clerk,
          ),
        ),
      ),
    );
    expect(codes.toSorted()).toEqual(['done', 'position-full']);
    const open = await house.done(listReferrals, {}, clerk);
    expect(open.rows.filter((row) => referrals.includes(row.id))).toHaveLength(1);
  });

  it.each([
    ['before the referral', '2024-06-02', 'hired-before-referred'],
    ['in the future', '2024-06-04', 'check-input'],
    ['on a day that is none', '2024-02-30', 'check-input'],
  ])('is refused %s, and nothing is half done', async (_when, startedOn, code) => {
    const id = await referTo(
      await person(house, '350102', 820 + Number(startedOn.slice(-2))),
      await position(`收银员${startedOn}`),
    );
    expect(
      await refusal(
        dispatch(house.app.floor, recordHire, { referralId: id, startedOn, form: 'PROPORTIONAL' }, clerk),
      ),
    ).toBe(code);
    expect(await stateOf(id)).toBe('referred');
  });
});
