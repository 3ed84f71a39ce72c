import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, hrOf, openHouse, person, type House } from './house/house.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { acceptInvitation } from '../src/platform/access/actions/links.ts';
import { publicActor } from '../src/platform/access/actor.ts';
import { dispatchErased } from '../src/platform/action/index.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';
import { myEmployer } from '../src/modules/employers/home/queries.ts';
import { endHr, inviteHr, listHr, registerEmployer } from '../src/modules/employers/index.ts';
import { openPerson } from '../src/modules/people/queries/file.ts';
import { recordConsent } from '../src/modules/people/index.ts';
import { completeDraft } from '../src/modules/positions/actions/complete.ts';
import {
  closePosition,
  recallPosition,
  returnPosition,
  submitPosition,
} from '../src/modules/positions/actions/move.ts';
import { listOwnPositions, openOwnPosition } from '../src/modules/positions/employer/queries.ts';
import { createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { move } from '../src/modules/recruiting/actions/move.ts';
import { refer } from '../src/modules/recruiting/actions/refer.ts';
import { openReferral } from '../src/modules/recruiting/queries/open.ts';
import { referralTimeline } from '../src/modules/recruiting/queries/timeline.ts';
import { UNNAMED } from '../src/modules/recruiting/employer/names.ts';
import {
  answersOwed,
  listReferred,
  openReferred,
  referredSection,
} from '../src/modules/recruiting/employer/queries.ts';

const COUNTY = '350102';
const clerk = actorIn(COUNTY);
let house: House;
let own: string;
let other: string;
let hr: Actor;
let rival: Actor;

/** `done`, or the code and the fields of the refusal. */
const code = async (operation: { name: string }, input: unknown, actor: Actor) => {
  const registered = house.app.floor.operations.get(operation.name);
  if (!registered) throw new Error(`no operation ${operation.name}`);
  const outcome = await dispatchErased(house.app.floor, registered, input, actor);
  if (outcome.ok) return 'done';
  const fields = (outcome.problem.fields ?? []).map((field) => `${field.path} ${field.code}`);
  return [outcome.problem.code, ...fields].join(', ');
};
const job = { title: '包装工', form: 'FULL_TIME', region: COUNTY, wageLowYuan: 3200, headcount: 2 } as const;
const waiting = async (actor: Actor) =>
  (await house.done(openWorklist, {}, actor)).rows.map((row) => [row.title, row.kind, row.region]);
const told = async (accountId: string) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from notice where account_id = ${accountId} order by made_at, id`.execute(house.t.adminDb);
  return rows.map(({ kind }) => kind);
};

/** An account that acts for an employer, invited and taken up as people do it. */
async function invited(employerId: string, displayName: string): Promise<Actor> {
  const link = await house.done(inviteHr, { employerId, displayName, authority: 'yes' }, clerk);
  const chosen = { token: link.token, name: `hr-${displayName}`, password: 'one-long-sentence' };
  await house.done(acceptInvitation, chosen, publicActor('web'));
  return { ...hrOf(employerId, COUNTY), id: link.accountId };
}

/** A position of the own employer that everybody sees. */
async function published(title: string): Promise<string> {
  const { id: positionId } = await house.done(
    createPosition,
    { ...job, title, occupation: '6-31-05-00' },
    hr,
  );
  await house.done(submitPosition, { positionId }, hr);
  await house.done(publishPosition, { positionId }, clerk);
  return positionId;
}

async function referred(personId: string, positionId: string): Promise<string> {
  const consent = { consent: 'given', manner: 'read-aloud', decidedBy: 'self' } as const;
  return (await house.done(refer, { personId, positionId, ...consent, note: '本人怕吵' }, clerk)).id;
}

beforeAll(async () => {
  house = await openHouse();
  const unit = { region: COUNTY };
  own = (await house.done(registerEmployer, { ...unit, usci: '91350199MA2TEXT08U', name: '甲厂' }, clerk)).id;
  other = (await house.done(registerEmployer, { ...unit, usci: '91350199MA2TEXT16N', name: '乙厂' }, clerk))
    .id;
  hr = await invited(own, '王人事');
  rival = await invited(other, '李人事');
}, 120_000);
afterAll(() => house?.close());

describe('who acts for an employer', () => {
  it('is invited by the region that keeps the file, after a look at the papers, and by nobody else', async () => {
    const asked = { employerId: own, displayName: '赵人事', authority: 'yes' };
    expect(await code(inviteHr, asked, actorIn('350203'))).toBe('outside-region');
    expect(await code(inviteHr, asked, actorIn('350102001', 'township_clerk'))).toBe('role-may-not');
    expect(await code(inviteHr, { ...asked, authority: undefined }, clerk)).toBe(
      'check-input, authority employers.check-authority',
    );
    expect(await code(inviteHr, { ...asked, validTo: '2024-06-02' }, clerk)).toBe(
      'ends-before-start, validTo ends-before-start',
    );
    expect(await code(listHr, { employerId: own }, hr)).toBe('role-may-not');
  });

  it('may be several, each taken away at once', async () => {
    const second = await invited(own, '钱人事');
    const { accounts } = await house.done(listHr, { employerId: own }, clerk);
    expect(accounts.map((each) => [each.displayName, each.state])).toEqual([
      ['王人事', 'active'],
      ['钱人事', 'active'],
    ]);
    const grantId = accounts[1]?.grantId ?? '';
    expect(await code(endHr, { employerId: other, grantId }, clerk)).toBe('no-such-hr');
    await house.done(endHr, { employerId: own, grantId }, clerk);
    expect(await code(endHr, { employerId: own, grantId }, clerk)).toBe('no-such-hr');
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from account_grant g where account_id = ${second.id} and grant_in_force(g, '2024-06-03')`.execute(
      house.t.adminDb,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('knows its employer and nobody’s file', async () => {
    expect(await house.done(myEmployer, {}, hr)).toMatchObject({ id: own, name: '甲厂' });
    const personId = await person(house, COUNTY, 700);
    expect(await code(openPerson, { personId }, hr)).toBe('role-may-not');
    expect(await code(myEmployer, {}, { ...hr, employerId: null })).toBe('not-your-employer');
  });
});

describe('a position written by its employer', () => {
  it('goes from draft to review, back with a reason, and out to everybody', async () => {
    const { id: positionId } = await house.done(createPosition, { title: '包装工', form: 'FULL_TIME' }, hr);
    const draft = await house.done(openOwnPosition, { positionId }, hr);
    expect(draft).toMatchObject({
      employer_name: '甲厂',
      employer_id: own,
      source: 'employer',
      state: 'draft',
    });
    // The occupation is guessed for the region to confirm; place and wage are the employer's to say.
    expect([draft.missing, draft.occupation === null, draft.occupation_certainty !== null]).toEqual([
      ['positions.needs-place', 'positions.needs-wage'],
      false,
      true,
    ]);
    expect(await code(submitPosition, { positionId }, hr)).toBe(
      'positions.not-ready, region positions.needs-place, wageLowYuan positions.needs-wage',
    );
    expect(await waiting(hr)).toEqual([['包装工', '还没交的岗位', null]]);
    // Nobody reviews what is still being written.
    expect((await waiting(clerk)).filter(([title]) => title === '包装工')).toEqual([]);
    // The work may be elsewhere; the region of the employer keeps it.
    await house.done(completeDraft, { ...job, region: '350203', positionId }, hr);
    await house.done(submitPosition, { positionId }, hr);
    expect(await code(completeDraft, { ...job, positionId }, hr)).toBe('positions.not-a-draft');
    expect(await waiting(clerk)).toContainEqual(['包装工', '单位交来、等核对的岗位', '福州市鼓楼区']);
    expect(await code(publishPosition, { positionId }, hr)).toBe('role-may-not');
    await house.done(recallPosition, { positionId }, hr);
    await house.done(submitPosition, { positionId }, hr);
    await house.done(returnPosition, { positionId, reason: '请写清楚几点上班' }, clerk);
    expect(await house.done(openOwnPosition, { positionId }, hr)).toMatchObject({
      state: 'draft',
      state_reason: '请写清楚几点上班',
    });
    expect(await told(hr.id ?? '')).toEqual(['positions.returned']);
    await house.done(submitPosition, { positionId }, hr);
    const fix = { ...job, employerName: '甲厂', occupation: '6-31-05-00', positionId };
    await house.done(completeDraft, fix, clerk);
    await house.done(publishPosition, { positionId }, clerk);
    expect(await told(hr.id ?? '')).toEqual(['positions.returned', 'positions.confirmed']);
    expect(await code(closePosition, { positionId, reason: '招满了' }, rival)).toBe('not-your-employer');
    await house.done(closePosition, { positionId, reason: '招满了' }, hr);
    expect((await house.done(openOwnPosition, { positionId }, hr)).state).toBe('closed');
    // What it did itself it is not told.
    expect(await told(hr.id ?? '')).toHaveLength(2);
  });

  it('is nothing that another employer sees, open or not', async () => {
    const { id: positionId } = await house.done(createPosition, { ...job, title: '装配工' }, hr);
    expect(await code(openOwnPosition, { positionId }, rival)).toBe('no-such-record');
    expect(await code(completeDraft, { ...job, positionId }, rival)).toBe('no-such-record');
    expect((await house.done(listOwnPositions, {}, rival)).rows).toEqual([]);
    const open = await published('质检员');
    expect(await code(openOwnPosition, { positionId: open }, rival)).toBe('no-such-record');
    expect((await house.done(listOwnPositions, {}, hr)).rows.map(({ title }) => title)).toContain('质检员');
  });
});

describe('a referral before the employer', () => {
  it('is answered: invited, invited anew, offered; the person and the clerk are told', async () => {
    const personId = await person(house, COUNTY, 710, { name: '林小溪' });
    const positionId = await published('收银员');
    const referralId = await referred(personId, positionId);
    expect(await waiting(hr)).toContainEqual(['林小溪', '等答复的推荐', null]);
    expect(await house.done(answersOwed, { employerId: own }, hr)).toMatchObject([{ figure: { value: 1 } }]);
    expect((await house.done(referredSection, {}, hr)).items.map(({ title }) => title)).toEqual([
      '林小溪：收银员',
    ]);
    const seen = await house.done(openReferred, { referralId }, hr);
    expect([seen.name, seen.moves]).toEqual(['林小溪', ['interview', 'offer', 'refuse']]);
    // Nothing of the file but the name: neither the clerk's note nor what the matching said.
    expect(JSON.stringify(seen)).not.toMatch(/本人怕吵|suggestion|person_id|certificate/);

    const when = {
      meetOn: '2024-06-05',
      meetTime: '9:30',
      meetPlace: '一楼会议室',
      accommodations: ['sign_interpreter'],
    };
    expect(await code(move, { referralId, move: 'interview' }, hr)).toBe(
      'check-input, meetOn required, meetTime required, meetPlace required',
    );
    expect(await code(move, { referralId, move: 'interview', ...when, meetOn: '2024-06-02' }, hr)).toBe(
      'meeting-in-the-past, meetOn meeting-in-the-past',
    );
    expect(await code(move, { referralId, move: 'decline', reason: '不来了' }, hr)).toBe('role-may-not');
    await house.done(move, { referralId, move: 'interview', ...when, accommodations: [] }, hr);
    await house.done(
      move,
      { referralId, move: 'reschedule', ...when, meetTime: '14:00', accommodations: [] },
      hr,
    );
    await house.done(move, { referralId, move: 'offer', meetOn: '2024-06-10' }, hr);
    const file = await house.done(openReferral, { referralId }, clerk);
    expect(
      file.steps.map((step) => [step.to, step.saidBy, step.meetOn, step.meetTime, step.meetPlace]),
    ).toEqual([
      ['interviewing', 'employer', '2024-06-05', '09:30', '一楼会议室'],
      ['interviewing', 'employer', '2024-06-05', '14:00', '一楼会议室'],
      ['offered', 'employer', '2024-06-10', null, null],
    ]);
    expect(await told(clerk.id ?? '')).toEqual([]);
    const self: Actor = { ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' };
    const lines = await house.done(referralTimeline, { personId }, self);
    expect(lines.map(({ text }) => text)).toContain('时间：2024年6月5日 14:00。地点：一楼会议室。');
    const { rows } = await sql`select 1 from letter where person_id = ${personId}`.execute(house.t.adminDb);
    // The referral and each of the three answers.
    expect(rows).toHaveLength(4);
  });

  it('is refused with words that the person reads, while a clerk’s reason stays a note', async () => {
    const [kind, noted] = [await person(house, COUNTY, 711), await person(house, COUNTY, 712)];
    const positionId = await published('保洁员');
    const [first, second] = [await referred(kind, positionId), await referred(noted, positionId)];
    expect(await code(move, { referralId: first, move: 'refuse' }, hr)).toBe('check-input, reason required');
    await house.done(move, { referralId: first, move: 'refuse', reason: '谢谢你来。这次要上夜班的。' }, hr);
    await house.done(move, { referralId: second, move: 'refuse', reason: '单位电话里说的' }, clerk);
    const texts = async (personId: string) =>
      (await house.done(referralTimeline, { personId }, clerk)).flatMap(({ text }) => text ?? []);
    expect(await texts(kind)).toContain('谢谢你来。这次要上夜班的。');
    expect(await texts(noted)).not.toContain('单位电话里说的');
    expect((await house.done(openReferred, { referralId: second }, hr)).steps).toMatchObject([
      { reason: null },
    ]);
  });

  it('loses its name as soon as the person takes the consent back, and can then only be refused', async () => {
    const personId = await person(house, COUNTY, 713, { name: '陈安' });
    const referralId = await referred(personId, await published('文员'));
    const withdrawn = {
      personId,
      wording: 1,
      answer: 'withdrawn',
      manner: 'by-phone',
      decidedBy: 'self',
    } as const;
    await house.done(recordConsent, { ...withdrawn, purpose: 'show-private-employer' }, clerk);
    expect((await house.done(openReferred, { referralId }, hr)).name).toBeNull();
    const listed = await house.done(listReferred, {}, hr);
    expect(listed.rows.find(({ id }) => id === referralId)?.name).toBe(UNNAMED);
    expect(await code(move, { referralId, move: 'offer' }, hr)).toBe('consent-withdrawn');
    await house.done(move, { referralId, move: 'refuse', reason: '谢谢，这次不合适。' }, hr);
  });

  it('is decided once when employer and clerk answer at the same moment', async () => {
    const referralId = await referred(await person(house, COUNTY, 714), await published('仓管员'));
    const codes = await Promise.all([
      code(move, { referralId, move: 'refuse', reason: '谢谢，这次不合适。' }, hr),
      code(move, { referralId, move: 'decline', reason: '太远' }, clerk),
    ]);
    expect(codes.filter((each) => each === 'done')).toHaveLength(1);
    expect(codes.filter((each) => each.startsWith('not-from-this-state'))).toHaveLength(1);
  });

  it('is told to who acts for the employer when it comes and when it ends without them', async () => {
    const before = (await told(hr.id ?? '')).length;
    const referralId = await referred(await person(house, COUNTY, 715), await published('快递分拣员'));
    await house.done(move, { referralId, move: 'decline', reason: '太远' }, clerk);
    expect((await told(hr.id ?? '')).slice(before)).toEqual([
      'positions.confirmed',
      'recruiting.referred-to-us',
      'recruiting.referral-ended',
    ]);
  });

  it('is nothing to another employer', async () => {
    const referralId = await referred(await person(house, COUNTY, 716), await published('厨师'));
    expect(await code(openReferred, { referralId }, rival)).toBe('no-such-record');
    expect(await code(move, { referralId, move: 'refuse', reason: '不要' }, rival)).toBe('no-such-record');
    expect((await house.done(listReferred, {}, rival)).total).toBe(0);
    expect(await waiting(rival)).toEqual([]);
    expect(await house.done(answersOwed, { employerId: own }, rival)).toMatchObject([
      { figure: { value: 0 } },
    ]);
  });

  it('follows a position that is joined to its employer only later', async () => {
    const input = { ...job, title: '门卫', employerName: '还没登记的厂', occupation: '4-07-05-01' };
    const { id: positionId } = await house.done(createPosition, input, clerk);
    await house.done(publishPosition, { positionId }, clerk);
    const referralId = await referred(await person(house, COUNTY, 717), positionId);
    expect(await code(openReferred, { referralId }, hr)).toBe('no-such-record');
    await house.done(completeDraft, { ...input, employerName: '甲厂', positionId }, clerk);
    expect((await house.done(openReferred, { referralId }, hr)).position).toBe('门卫');
  });
});
