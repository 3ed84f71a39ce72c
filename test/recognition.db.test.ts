import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { actorIn, openHouse, person, type House } from './house/house.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { systemActor } from '../src/platform/access/actor.ts';
import { dispatch, transact, type Operation } from '../src/platform/action/index.ts';
import { deliverAll } from '../src/platform/event/worker.ts';
import { plainDate } from '../src/kernel/dates.ts';
import { addEvidence } from '../src/modules/employment/actions/evidence.ts';
import { verifySpell } from '../src/modules/employment/actions/decide.ts';
import { recordSpell } from '../src/modules/employment/index.ts';
import { recordNeed } from '../src/modules/people/actions/need.ts';
import { applyForPerson, applyForRecognition } from '../src/modules/recognition/actions/apply.ts';
import { checkRecognition, returnRecognition } from '../src/modules/recognition/actions/check.ts';
import { recogniseCase, refuseCase, reviewObjection } from '../src/modules/recognition/actions/decide.ts';
import {
  endRecognition,
  restoreRecognition,
  revokeRecognition,
} from '../src/modules/recognition/actions/end.ts';
import { addRecognitionPaper, removeRecognitionPaper } from '../src/modules/recognition/actions/papers.ts';
import {
  objectToRecognition,
  resubmitRecognition,
  withdrawRecognition,
} from '../src/modules/recognition/actions/person.ts';
import { keepRecognitions } from '../src/modules/recognition/clock.ts';
import { recognisedOn } from '../src/modules/recognition/standing.ts';
import { decisionFacts, myDecisionFacts } from '../src/modules/recognition/queries/letter.ts';
import { listRecognitions } from '../src/modules/recognition/queries/list.ts';
import {
  myRecognition,
  openRecognition,
  recognitionOfPerson,
} from '../src/modules/recognition/queries/open.ts';

const START = new Date('2024-06-03T02:00:00Z');
const DAY = 86_400_000;
let now = START;
let house: House;
let count = 100;
const township = actorIn('350102001', 'township_clerk');
const county = actorIn('350102');
const other = actorIn('350102');
const elsewhere = actorIn('350203');
const helper = actorIn('350102001', 'village_helper');

beforeAll(async () => {
  house = await openHouse(() => now);
}, 60_000);
afterAll(() => house?.close());
beforeEach(() => {
  now = START;
});

const seeker = (personId: string): Actor => ({
  ...actorIn('350102001', 'seeker'),
  personId,
  capacity: 'self',
});
const codeOf = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
const later = (days: number) => {
  now = new Date(START.getTime() + days * DAY);
};
const keep = () => house.done(keepRecognitions, {}, systemActor('job'));

/** Somebody who wants work. */
async function willing(birth = '19900307'): Promise<string> {
  const personId = await person(house, '350102001', count++, { birth });
  await house.done(recordNeed, { personId, basedOn: 'none', wantsWork: 'yes' } as never, county);
  return personId;
}
const SAID = { kind: 'DISABLED', working: 'no', pension: 'no' } as const;
async function applied(personId: string): Promise<string> {
  return (await house.done(applyForRecognition, SAID, seeker(personId))).id;
}
async function recognised(personId: string): Promise<string> {
  const recognitionId = await applied(personId);
  await house.done(checkRecognition, { recognitionId }, township);
  await house.done(recogniseCase, { recognitionId }, county);
  return recognitionId;
}
const open = (recognitionId: string) => house.done(openRecognition, { recognitionId }, county);
const stateOf = async (recognitionId: string) => (await open(recognitionId)).state;

async function holdsOn(personId: string, on: string): Promise<boolean> {
  const { rows } = await transact(house.app.floor, county, ({ ctx }) =>
    sql<{
      holds: boolean;
    }>`select ${recognisedOn(plainDate(on))} as holds from person p where p.id = ${personId}`.execute(ctx.db),
  );
  return rows[0]?.holds ?? false;
}
async function events(personId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from outbox_event where name like 'recognition.%' and payload ->> 'personId' = ${personId} order by seq`.execute(
    house.t.adminDb,
  );
  return rows.map(({ name }) => name);
}

describe('the way of a recognition', () => {
  it('goes from the person over township and county to a year of days, with a letter', async () => {
    const personId = await willing();
    const id = await recognised(personId);
    expect(await open(id)).toMatchObject({
      state: 'recognised',
      validFrom: '2024-06-03',
      validUntil: '2025-06-02',
      whenGranted: { verdict: 'yes' },
      steps: [
        { move: 'apply', done_as: 'self' },
        { move: 'check', done_as: 'staff' },
        { move: 'recognise', byMe: true },
      ],
    });
    expect(
      await Promise.all(
        ['2024-06-02', '2024-06-03', '2025-06-02', '2025-06-03'].map((on) => holdsOn(personId, on)),
      ),
    ).toEqual([false, true, true, false]);
    expect(await events(personId)).toEqual(['recognition.granted']);
    expect(await house.done(myDecisionFacts, { recognitionId: id }, seeker(personId))).toMatchObject({
      decision: 'recognised',
      validUntil: '2025-06-02',
      steps: { length: 4 },
    });
  });

  it('is not granted while something is unknown, and told what', async () => {
    const personId = await person(house, '350102001', count++);
    const { id: recognitionId } = await house.done(applyForPerson, { personId, kind: 'DISABLED' }, helper);
    await house.done(checkRecognition, { recognitionId }, township);
    expect(await codeOf(recogniseCase, { recognitionId }, county)).toBe('recognition.not-known');
    await house.done(recordNeed, { personId, basedOn: 'none', wantsWork: 'yes' } as never, county);
    expect(await codeOf(recogniseCase, { recognitionId }, county)).toBe('recognition.not-known');
    await house.done(returnRecognition, { recognitionId, reason: '请说有没有工作' }, county);
    await house.done(resubmitRecognition, { recognitionId, working: 'no' }, helper);
    await house.done(checkRecognition, { recognitionId }, township);
    await house.done(recogniseCase, { recognitionId }, county);
    expect(await stateOf(recognitionId)).toBe('recognised');
  });

  it('is not granted against a condition, and refused with a reason', async () => {
    const personId = await person(house, '350102001', count++);
    await house.done(recordNeed, { personId, basedOn: 'none', wantsWork: 'no' } as never, county);
    const recognitionId = await applied(personId);
    await house.done(checkRecognition, { recognitionId }, township);
    expect(await codeOf(recogniseCase, { recognitionId }, county)).toBe('recognition.not-met');
    expect(await codeOf(refuseCase, { recognitionId, reason: ' ' }, county)).toBe('check-input');
    await house.done(refuseCase, { recognitionId, reason: '现在不想工作' }, county);
    expect(await open(recognitionId)).toMatchObject({
      state: 'refused',
      reason: '现在不想工作',
      dueOn: '2024-06-18',
    });
    expect(await holdsOn(personId, '2024-06-03')).toBe(false);
    expect(await house.done(decisionFacts, { recognitionId }, county)).toMatchObject({
      decision: 'refused',
      objectUntil: '2024-06-18',
    });
  });

  it('of another kind hangs on a paper, which stays once decided', async () => {
    const personId = await willing();
    const asked = { ...SAID, kind: 'LAND_LOST', personId };
    const { id: recognitionId } = await house.done(applyForPerson, asked, township);
    await house.done(checkRecognition, { recognitionId }, township);
    expect(await codeOf(recogniseCase, { recognitionId }, county)).toBe('recognition.not-known');
    const paper = () =>
      house.done(
        addRecognitionPaper,
        { recognitionId, file: { name: '征地.txt', base64: 'dGVzdA==' } },
        township,
      );
    const { id: fileId } = await paper();
    await house.done(removeRecognitionPaper, { recognitionId, fileId, reason: '传错了一份' }, township);
    expect(await codeOf(recogniseCase, { recognitionId }, county)).toBe('recognition.not-known');
    const { id: kept } = await paper();
    await house.done(recogniseCase, { recognitionId }, county);
    expect(
      await codeOf(removeRecognitionPaper, { recognitionId, fileId: kept, reason: '不想要了' }, township),
    ).toBe('recognition.papers-stay');
  });
});

describe('who may do what', () => {
  it('the township checks and the county decides; nobody from elsewhere sees the case', async () => {
    const recognitionId = await applied(await willing());
    expect(await codeOf(checkRecognition, { recognitionId }, helper)).toBe('role-may-not');
    await house.done(checkRecognition, { recognitionId }, township);
    expect(await codeOf(recogniseCase, { recognitionId }, township)).toBe('role-may-not');
    expect(await codeOf(openRecognition, { recognitionId }, elsewhere)).toBe('no-such-record');
  });

  it('a person acts on the own case alone, and cannot write a decision', async () => {
    const personId = await willing();
    const recognitionId = await applied(personId);
    expect(await codeOf(withdrawRecognition, { recognitionId }, seeker(await willing()))).toBe(
      'no-such-record',
    );
    const grant = transact(house.app.floor, seeker(personId), ({ ctx }) =>
      ctx.db
        .updateTable('recognition')
        .set({ state: 'recognised', valid_from: '2024-01-01', valid_until: '2030-01-01' })
        .where('id', '=', recognitionId)
        .execute(),
    );
    await expect(grant).rejects.toThrow('does not decide');
    await house.done(withdrawRecognition, { recognitionId }, seeker(personId));
    expect(await stateOf(recognitionId)).toBe('withdrawn');
  });

  it('of two officers at once one wins and the other is told', async () => {
    const recognitionId = await applied(await willing());
    await house.done(checkRecognition, { recognitionId }, township);
    const codes = await Promise.all([
      codeOf(recogniseCase, { recognitionId }, county),
      codeOf(refuseCase, { recognitionId, reason: '材料不符' }, other),
    ]);
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes).toContain('not-from-this-state');
    expect(['recognised', 'refused']).toContain(await stateOf(recognitionId));
  });

  it('of two applications at once one stands, and a third is told of it', async () => {
    const personId = await willing();
    const codes = await Promise.all([
      codeOf(applyForRecognition, SAID, seeker(personId)),
      codeOf(applyForPerson, { ...SAID, personId }, township),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'recognition.already-open']);
    expect(await codeOf(applyForPerson, { ...SAID, personId }, county)).toBe('recognition.already-open');
  });

  it('the same request by its key takes effect once', async () => {
    const personId = await willing();
    const send = () =>
      dispatch(house.app.floor, applyForPerson, { ...SAID, personId }, county, { key: `once-${personId}` });
    const [one, two] = [await send(), await send()];
    expect(one).toEqual(two);
    expect((await house.done(recognitionOfPerson, { personId }, county)).cases).toHaveLength(1);
  });
});

describe('objections', () => {
  it('may lead to a recognition within the term, and not after it', async () => {
    const personId = await willing();
    const recognitionId = await applied(personId);
    await house.done(checkRecognition, { recognitionId }, township);
    await house.done(refuseCase, { recognitionId, reason: '材料不清楚' }, county);
    later(16);
    expect(await codeOf(objectToRecognition, { recognitionId, reason: '我有材料' }, seeker(personId))).toBe(
      'recognition.too-late',
    );
    later(15);
    await house.done(objectToRecognition, { recognitionId, reason: '我有材料' }, seeker(personId));
    await house.done(reviewObjection, { recognitionId, decision: 'grant', reason: '材料齐全' }, other);
    expect(await open(recognitionId)).toMatchObject({ state: 'recognised', objection: '我有材料' });
  });

  it('against a revocation gives the same days back', async () => {
    const personId = await willing();
    const recognitionId = await recognised(personId);
    later(10);
    await house.done(revokeRecognition, { recognitionId, reason: '查到有工作' }, county);
    expect([await holdsOn(personId, '2024-06-12'), await holdsOn(personId, '2024-06-13')]).toEqual([
      true,
      false,
    ]);
    await house.done(objectToRecognition, { recognitionId, reason: '那不是我' }, seeker(personId));
    await house.done(reviewObjection, { recognitionId, decision: 'grant', reason: '查错了人' }, other);
    expect(await open(recognitionId)).toMatchObject({ validFrom: '2024-06-03', validUntil: '2025-06-02' });
    expect(await events(personId)).toEqual([
      'recognition.granted',
      'recognition.ended',
      'recognition.granted',
    ]);
  });
});

describe('the end', () => {
  async function works(personId: string, startedOn: string): Promise<void> {
    const spell = await house.done(
      recordSpell,
      {
        personId,
        form: 'PROPORTIONAL',
        startedOn,
        employerName: '样例工厂',
        foundBy: 'self',
      } as never,
      county,
    );
    const file = { name: '材料.txt', base64: 'dGVzdA==' };
    for (const kind of ['LABOUR_CONTRACT', 'WAGE_SLIP'] as const)
      await house.done(addEvidence, { spellId: spell.id, kind, file }, county);
    await house.done(verifySpell, { spellId: spell.id }, county);
    await deliverAll(house.app.floor);
  }

  it('comes with verified work that has stood its days, at once or by the clock, and only once', async () => {
    const long = await willing();
    const longCase = await recognised(long);
    later(40);
    await works(long, '2024-06-10');
    expect(await open(longCase)).toMatchObject({ state: 'ended', endCause: 'hired', endedOn: '2024-07-13' });
    const fresh = await willing();
    const freshCase = await recognised(fresh);
    await works(fresh, '2024-07-10');
    expect(await stateOf(freshCase)).toBe('recognised');
    later(67);
    await keep();
    expect(await open(freshCase)).toMatchObject({ state: 'ended', endCause: 'hired' });
    await keep();
    expect(await events(fresh)).toEqual(['recognition.granted', 'recognition.ended']);
  });

  it('comes the day after the last one, with a warning before, and a new one may carry it on', async () => {
    const personId = await willing();
    const first = await recognised(personId);
    expect(await codeOf(applyForRecognition, SAID, seeker(personId))).toBe('recognition.still-holds');
    later(304);
    await keep();
    await keep();
    const warned =
      await sql`select 1 from letter where person_id = ${personId} and kind = 'recognition.expiring'`.execute(
        house.t.adminDb,
      );
    expect(warned.rows).toHaveLength(1);
    later(364 - 30);
    const second = await recognised(personId);
    expect(await open(first)).toMatchObject({ state: 'ended', endCause: 'renewed' });
    expect(await open(second)).toMatchObject({ renews: first, validFrom: '2025-05-03' });
    expect(await codeOf(restoreRecognition, { recognitionId: first, reason: '试试' }, county)).toBe(
      'recognition.already-recognised',
    );
    later(364 - 30 + 365);
    await keep();
    expect(await open(second)).toMatchObject({ state: 'ended', endCause: 'expired', endedOn: '2026-05-03' });
  });

  it('comes with the end of the certificate', async () => {
    const personId = await willing();
    const recognitionId = await recognised(personId);
    await sql`update certificate set status = 'CANCELLED' where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    await keep();
    expect(await open(recognitionId)).toMatchObject({ state: 'ended', endCause: 'certificate' });
    expect(await house.done(myRecognition, {}, seeker(personId))).toMatchObject({ now: { verdict: 'no' } });
  });

  it('comes with an age at which nobody works any more', async () => {
    // An odd number is a man's.
    count += (count + 1) % 2;
    const personId = await willing('19610610');
    const recognitionId = await recognised(personId);
    later(6);
    await keep();
    expect(await stateOf(recognitionId)).toBe('recognised');
    later(7);
    await keep();
    expect(await open(recognitionId)).toMatchObject({ state: 'ended', endCause: 'pension' });
  });

  it('comes with a death, tells nobody, and is undone where the report was a mistake', async () => {
    const personId = await willing();
    const recognitionId = await recognised(personId);
    const letters = async () =>
      (
        await sql<{ n: number }>`select count(*)::int as n from letter where person_id = ${personId}`.execute(
          house.t.adminDb,
        )
      ).rows[0]?.n;
    const before = await letters();
    await house.done(endRecognition, { recognitionId, cause: 'died' }, county);
    expect([await letters(), await holdsOn(personId, '2024-06-03')]).toEqual([before, false]);
    await house.done(restoreRecognition, { recognitionId, reason: '误报，是同名的人' }, county);
    expect(await open(recognitionId)).toMatchObject({ state: 'recognised', endedOn: null });
    expect(await holdsOn(personId, '2024-06-03')).toBe(true);
  });

  it('in the middle of a case is undone to its beginning', async () => {
    const recognitionId = await applied(await willing());
    await house.done(endRecognition, { recognitionId, cause: 'died' }, county);
    expect(await open(recognitionId)).toMatchObject({ state: 'ended', endedOn: null });
    await house.done(restoreRecognition, { recognitionId, reason: '误报' }, county);
    expect(await stateOf(recognitionId)).toBe('applied');
  });

  it('of a supplement that never came is its last day', async () => {
    const recognitionId = await applied(await willing());
    await house.done(returnRecognition, { recognitionId, reason: '补残疾人证' }, township);
    later(15);
    await keep();
    expect(await stateOf(recognitionId)).toBe('supplement');
    later(16);
    await keep();
    expect(await stateOf(recognitionId)).toBe('lapsed');
  });
});

describe('a person who moves', () => {
  it('takes the case along: the new county goes on with it, the old one sees it no more', async () => {
    const personId = await willing();
    const recognitionId = await applied(personId);
    await house.done(checkRecognition, { recognitionId }, township);
    await sql`update person set region_key = 350203001000, region_code = '350203001' where id = ${personId}`.execute(
      house.t.adminDb,
    );
    const keys = await sql<{ region_key: string }>`
      select r.region_key::text from recognition r where id = ${recognitionId}`.execute(house.t.adminDb);
    const moved = await sql<{ region_key: string }>`
      select region_key::text from person where id = ${personId}`.execute(house.t.adminDb);
    expect(keys.rows).toEqual(moved.rows);
    await house.done(recogniseCase, { recognitionId }, elsewhere);
    expect(await codeOf(openRecognition, { recognitionId }, county)).toBe('no-such-record');
  });
});

describe('the list', () => {
  it('filters by state, kind and the beginning of a name, and sorts', async () => {
    const personId = await willing();
    await recognised(personId);
    const all = await house.done(listRecognitions, {}, county);
    const held = await house.done(
      listRecognitions,
      { state: 'recognised', kind: 'DISABLED', text: '测试' },
      county,
    );
    expect(held.rows.every(({ state }) => state === 'recognised')).toBe(true);
    expect(held.total).toBeGreaterThan(0);
    expect(held.total).toBeLessThan(all.total);
    expect((await house.done(listRecognitions, { text: '没有这个人' }, county)).total).toBe(0);
    const byEnd = await house.done(listRecognitions, { state: 'recognised', sort: 'until' }, county);
    const days = byEnd.rows.map(({ validUntil }) => String(validUntil));
    expect(days).toEqual(days.toSorted());
  });
});
