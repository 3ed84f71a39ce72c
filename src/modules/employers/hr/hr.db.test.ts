import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, PASSWORD, type House } from '../../../../test/house/house.ts';
import { acceptInvitation } from '../../../platform/access/actions/links.ts';
import { inviteAccount } from '../../../platform/access/actions/invite.ts';
import { publicActor } from '../../../platform/access/actor.ts';
import { enterEnrolment, enterGrant, enterPassword, halfWay } from '../../../platform/access/entrance.ts';
import { actorOfToken } from '../../../platform/access/session.ts';
import { codeOfStep, stepAt } from '../../../platform/access/totp.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { registerEmployer } from '../actions.ts';
import { myEmployer } from '../home/queries.ts';
import { endHr, inviteHr, renewHrInvitation } from './actions.ts';
import { listHr } from './queries.ts';

const COUNTY = '350102';
const clerk = actorIn(COUNTY);
let house: House;
let now = NOW;
let employerId: string;

beforeAll(async () => {
  house = await openHouse(() => now);
  const unit = { region: COUNTY, usci: '91350199MA2TEXT08U', name: '甲厂' };
  employerId = (await house.done(registerEmployer, unit, clerk)).id;
}, 120_000);
afterAll(() => house?.close());

const from = { source: '', device: '测试' };
const floor = () => house.app.floor;
const knock = (name: string) =>
  enterPassword(floor(), { ...from, name, password: PASSWORD, destination: '/home' });
const grants = async () => (await house.done(listHr, { employerId }, clerk)).accounts;

/** Signs in for the first time: password, set-up of the second factor, the one grant. Gives the session's token. */
async function firstSignIn(name: string): Promise<string> {
  const asked = await knock(name);
  if (!asked.ok || asked.value.at !== 'enrol') throw new Error('not asked to set the factor up');
  const secret = (await halfWay(floor(), asked.value.token))?.secret ?? '';
  const set = await enterEnrolment(floor(), asked.value.token, codeOfStep(secret, stepAt(now)), from);
  if (!set.ok || set.value.at === 'in') throw new Error('factor not set up');
  const half = set.value.token;
  const [grant] = (await halfWay(floor(), half))?.grants ?? [];
  const inside = await enterGrant(floor(), half, grant?.grant_id ?? '', from);
  if (!inside.ok) throw new Error(inside.problem.code);
  return inside.value.token;
}

describe('an invited HR', () => {
  it('comes in with two factors, acts for the one employer, and is out at once when it is taken away', async () => {
    const { token } = await house.done(
      inviteHr,
      { employerId, displayName: '王人事', authority: 'yes' },
      clerk,
    );
    expect(await grants()).toMatchObject([{ displayName: '王人事', state: 'invited' }]);
    await house.done(acceptInvitation, { token, name: 'wang', password: PASSWORD }, publicActor('web'));
    const session = await firstSignIn('wang');
    const actor = await actorOfToken(floor(), session, 'web');
    expect(actor).toMatchObject({ role: 'employer_hr', employerId, scope: null, personId: null });
    expect(await house.done(myEmployer, {}, actor ?? publicActor('web'))).toMatchObject({ name: '甲厂' });

    const [grant] = await grants();
    expect(grant?.state).toBe('active');
    await house.done(endHr, { employerId, grantId: grant?.grantId ?? '' }, clerk);
    expect(await actorOfToken(floor(), session, 'web')).toBeNull();
    expect(await knock('wang')).toMatchObject({ problem: { code: 'no-role-in-force' } });
  });

  it('gets another letter while the first was not taken up, which then works no more', async () => {
    const invited = { employerId, displayName: '李人事', authority: 'yes' };
    const first = await house.done(inviteHr, invited, clerk);
    const grantId = (await grants()).find(({ displayName }) => displayName === '李人事')?.grantId ?? '';
    const again = await house.done(renewHrInvitation, { employerId, grantId }, clerk);
    const take = (token: string) =>
      dispatch(floor(), acceptInvitation, { token, name: 'li', password: PASSWORD }, publicActor('web'));
    expect(await take(first.token)).toMatchObject({ problem: { code: 'link-dead' } });
    expect(await take(again.token)).toMatchObject({ ok: true });
    expect(await dispatch(floor(), renewHrInvitation, { employerId, grantId }, clerk)).toMatchObject({
      problem: { code: 'joined-already' },
    });
  });

  it('is out after the last day', async () => {
    const invited = { employerId, displayName: '孙人事', authority: 'yes', validTo: '2024-06-30' };
    const { token } = await house.done(inviteHr, invited, clerk);
    await house.done(acceptInvitation, { token, name: 'sun', password: PASSWORD }, publicActor('web'));
    const session = await firstSignIn('sun');
    now = new Date('2024-07-01T02:00:00Z');
    expect(await actorOfToken(floor(), session, 'web')).toBeNull();
    expect((await grants()).find(({ displayName }) => displayName === '孙人事')?.state).toBe('ended');
    now = NOW;
  });

  it('is not made by the administrators of accounts, who do not know who speaks for a firm', async () => {
    const asked = { displayName: '周人事', role: 'employer_hr', region: COUNTY };
    expect(await dispatch(floor(), inviteAccount, asked, actorIn('350000', 'system_admin'))).toMatchObject({
      problem: { code: 'role-of-an-employer' },
    });
  });
});
