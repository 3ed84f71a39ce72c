import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House, codeOf } from '../../../../test/house/house.ts';
import { dispatch, transact } from '../../../platform/action/index.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { updateProfile } from '../actions/profile.ts';
import { answerConsent, recordConsent } from './actions.ts';
import { consentHolds, consentInForce } from './in-force.ts';
import { PURPOSES, type PurposeId } from './purposes.ts';
import { openConsents } from './queries.ts';

let house: House;
const clerk = actorIn('350102');
const SHOW = 'show-private-employer';

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const holds = (personId: string, purpose: PurposeId, actor = clerk) =>
  transact(house.app.floor, actor, ({ ctx }) => consentInForce(ctx, personId, purpose));
const record = (personId: string, more: object = {}, actor = clerk) =>
  dispatch(
    house.app.floor,
    recordConsent,
    { personId, purpose: SHOW, wording: 1, answer: 'given', manner: 'read-aloud', ...more } as never,
    actor,
  );
const self = (personId: string, capacity: Actor['capacity'] = 'self'): Actor => ({
  ...actorIn('350102', 'seeker'),
  personId,
  capacity,
});
async function withGuardian(n: number): Promise<string> {
  const personId = await person(house, '350102', n);
  await house.done(updateProfile, { personId, name: '测试', guardianName: '林某' } as never, clerk);
  return personId;
}

describe('a consent', () => {
  it('holds from the yes to the withdrawal, each kept with its manner and raised as an event', async () => {
    const personId = await person(house, '350102', 1);
    expect(await holds(personId, SHOW)).toBe(false);
    expect(await codeOf(record(personId))).toBe('done');
    expect(await holds(personId, SHOW)).toBe(true);
    expect(await holds(personId, 'show-public-employer')).toBe(false);
    expect(await codeOf(record(personId, { answer: 'withdrawn', manner: 'by-phone' }))).toBe('done');
    expect(await holds(personId, SHOW)).toBe(false);
    const { purposes } = await house.done(openConsents, { personId }, clerk);
    const shown = purposes.find((p) => p.purpose.id === SHOW);
    expect([shown?.state, shown?.history.map((row) => [row.answer, row.manner])]).toEqual([
      'withdrawn',
      [
        ['withdrawn', 'by-phone'],
        ['given', 'read-aloud'],
      ],
    ]);
    const raised = await sql<{ name: string }>`
      select name from outbox_event where payload ->> 'personId' = ${personId} order by seq`.execute(
      house.t.adminDb,
    );
    expect(raised.rows.map((row) => row.name)).toEqual(['people.consent-given', 'people.consent-withdrawn']);
  });

  it('adds nothing when the same is said twice', async () => {
    const personId = await person(house, '350102', 2);
    await record(personId);
    await record(personId);
    const { rows } = await sql`select 1 from consent where person_id = ${personId}`.execute(house.t.adminDb);
    expect(rows).toHaveLength(1);
  });

  it('to an older text holds no more, and the page asks again', async () => {
    const personId = await person(house, '350102', 3);
    await record(personId);
    await sql`update consent set wording = 2 where person_id = ${personId}`.execute(house.t.adminDb);
    expect(await holds(personId, SHOW)).toBe(false);
    const { purposes } = await house.done(openConsents, { personId }, clerk);
    expect(purposes.find((p) => p.purpose.id === SHOW)?.state).toBe('outdated');
    expect(await codeOf(record(personId, { wording: 2 }))).toBe('wording-changed');
  });

  it('cannot be changed or taken away in the table', async () => {
    const personId = await person(house, '350102', 4);
    await record(personId);
    for (const change of [sql`update consent set answer = 'withdrawn'`, sql`delete from consent`]) {
      const tried = transact(house.app.floor, clerk, ({ ctx }) => change.execute(ctx.db));
      await expect(tried).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is told to nobody outside the region', async () => {
    const personId = await person(house, '350102', 5);
    await record(personId);
    expect(await codeOf(record(personId, {}, actorIn('350203')))).toBe('no-such-record');
    expect(await holds(personId, SHOW, actorIn('350203'))).toBe(false);
  });
});

describe('an objection to a public task', () => {
  it('holds until it is taken back', async () => {
    const personId = await person(house, '350102', 6);
    expect(await holds(personId, 'suggest-positions')).toBe(true);
    const own = { purpose: 'suggest-positions', wording: 2 } as const;
    await house.done(answerConsent, { ...own, answer: 'withdrawn' }, self(personId));
    expect(await holds(personId, 'suggest-positions')).toBe(false);
    await house.done(answerConsent, { ...own, answer: 'given' }, self(personId));
    expect(await holds(personId, 'suggest-positions')).toBe(true);
  });
});

describe('where there is a guardian', () => {
  it('a yes needs the guardian and the person’s own wish; the person’s no always counts', async () => {
    const personId = await withGuardian(7);
    expect(await codeOf(record(personId))).toBe('guardian-must-act');
    expect(await codeOf(record(personId, { decidedBy: 'guardian' }))).toBe('wish-needed');
    expect(await codeOf(record(personId, { decidedBy: 'guardian', wish: 'objects' }))).toBe('person-objects');
    expect(await codeOf(record(personId, { decidedBy: 'guardian', wish: 'agrees' }))).toBe('done');
    expect(await holds(personId, SHOW)).toBe(true);
    expect(await codeOf(record(personId, { answer: 'withdrawn' }))).toBe('done');
    expect(await holds(personId, SHOW)).toBe(false);
  });

  it('the guardian’s own account decides, the ward’s and a helper’s do not', async () => {
    const personId = await withGuardian(8);
    const yes = { purpose: SHOW, wording: 1, answer: 'given', wish: 'agrees' } as const;
    const tried = async (capacity: Actor['capacity']) => {
      const outcome = await dispatch(house.app.floor, answerConsent, yes, self(personId, capacity));
      return outcome.ok ? 'done' : outcome.problem.code;
    };
    expect([await tried('self'), await tried('helper'), await tried('guardian')]).toEqual([
      'guardian-must-act',
      'helper-may-not-consent',
      'done',
    ]);
  });

  it('nobody plays guardian where none is recorded; the young always need one', async () => {
    const grown = await person(house, '350102', 9);
    expect(await codeOf(record(grown, { decidedBy: 'guardian', wish: 'agrees' }))).toBe(
      'no-guardian-recorded',
    );
    const young = await person(house, '350102', 10, { birth: '20070101' });
    expect(await codeOf(record(young))).toBe('guardian-must-act');
  });
});

it('evidence must be a paper of the same person', async () => {
  const personId = await person(house, '350102', 11);
  const other = '00000000-0000-7000-8000-000000000009';
  expect(await codeOf(record(personId, { evidenceId: other }))).toBe('evidence-of-another');
});

it('the list’s condition says the same as the question about one, for every purpose', async () => {
  const people = [await person(house, '350102', 12), await person(house, '350102', 13)];
  const [asked = ''] = people;
  for (const { id } of PURPOSES) await record(asked, { purpose: id });
  await record(asked, { purpose: 'notice-sms', answer: 'withdrawn' });
  for (const { id } of PURPOSES) {
    const listed = await transact(house.app.floor, clerk, async ({ ctx }) => {
      const { rows } = await sql<{ id: string }>`
        select p.id from person p where ${consentHolds(id, sql`p.id`)} and p.id = any (${people}::uuid[])`.execute(
        ctx.db,
      );
      return rows.map((row) => row.id);
    });
    const one = [];
    for (const personId of people) if (await holds(personId, id)) one.push(personId);
    expect([id, listed.toSorted()]).toEqual([id, one.toSorted()]);
  }
});
