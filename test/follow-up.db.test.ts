import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { actorIn, hrOf, openHouse, person, type House } from './house/house.ts';
import { addDays, addMonths, plainDate } from '../src/kernel/dates.ts';
import { systemActor, type Actor } from '../src/platform/access/actor.ts';
import { dispatch, transact, type Operation } from '../src/platform/action/index.ts';
import { deliverAll } from '../src/platform/event/worker.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';
import { addEvidence } from '../src/modules/employment/actions/evidence.ts';
import { correctSpell } from '../src/modules/employment/actions/correct.ts';
import { retractSpell, verifySpell } from '../src/modules/employment/actions/decide.ts';
import { recordSpell } from '../src/modules/employment/index.ts';
import { registerEmployer } from '../src/modules/employers/index.ts';
import { closePosition, createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { answerFollowUp } from '../src/modules/follow-up/actions/answer.ts';
import { confirmWorking } from '../src/modules/follow-up/actions/confirm.ts';
import { recordLeaving, undoLeaving } from '../src/modules/follow-up/actions/leave.ts';
import { recordContact } from '../src/modules/follow-up/actions/record.ts';
import { revokeDeath } from '../src/modules/follow-up/actions/revoke-death.ts';
import { actOnWarning, resolveWarning } from '../src/modules/follow-up/actions/warnings.ts';
import { fillFollowUps, tellDuePeople, watchCalendar } from '../src/modules/follow-up/nightly.ts';
import { workersToConfirm } from '../src/modules/follow-up/queries/employer.ts';
import { stillWorkingFigure } from '../src/modules/follow-up/queries/figures.ts';
import { listFollowUps } from '../src/modules/follow-up/queries/list.ts';
import { myFollowUps } from '../src/modules/follow-up/queries/mine.ts';
import {
  followUpsOfPerson,
  openFollowUp,
  openWarning,
  prepareLeaving,
} from '../src/modules/follow-up/queries/open.ts';
import { pointsOf } from '../src/modules/follow-up/points.ts';
import { stillWorkingAt } from '../src/modules/follow-up/still-working.ts';

const COUNTY = '350102';
const clerk = actorIn(COUNTY);
const neighbour = actorIn('350203');
let house: House;
let now = new Date('2024-06-03T02:00:00Z');
let unit: string;
let hr: Actor;
let n = 0;
let position: string;

beforeAll(async () => {
  house = await openHouse(() => now);
  house.app.floor.jobs = { add: () => Promise.resolve() };
  unit = (
    await house.done(
      registerEmployer,
      { name: '福州样例包装有限公司', usci: '91350199MA2TEXT08U', region: COUNTY },
      clerk,
    )
  ).id;
  hr = hrOf(unit, COUNTY);
  const job = {
    title: '包装工',
    form: 'FULL_TIME',
    region: COUNTY,
    wageLowYuan: 3200,
    headcount: 9,
  } as const;
  const made = await house.done(
    createPosition,
    { ...job, employerName: '福州样例包装有限公司', occupation: '6-31-05-00', demandsKnown: true } as never,
    clerk,
  );
  position = made.id;
  await house.done(publishPosition, { positionId: position }, clerk);
});
afterAll(() => house?.close());
beforeEach(() => {
  now = new Date('2024-06-03T02:00:00Z');
});

const code = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : (outcome.problem.fields?.[0]?.code ?? outcome.problem.code);
};
const self = (personId: string): Actor => ({
  ...actorIn(`${COUNTY}001`, 'seeker'),
  personId,
  capacity: 'self',
});
const paper = () => new File(['%PDF-1.7 证明'], '证明.pdf', { type: 'application/pdf' });
const happen = () => deliverAll(house.app.floor);

async function verify(spellId: string): Promise<void> {
  await house.done(addEvidence, { spellId, kind: 'HOME_VISIT', file: paper() }, clerk);
  await house.done(verifySpell, { spellId }, clerk);
  await happen();
}

/** Somebody at work since a day, verified, with follow-ups. */
async function worker(startedOn = '2024-05-03', region = `${COUNTY}001`) {
  n += 1;
  const personId = await person(house, region, n);
  const facts = { personId, form: 'FLEXIBLE', startedOn, employerId: unit } as const;
  const { id: spellId } = await house.done(recordSpell, facts, clerk);
  await verify(spellId);
  return { personId, spellId };
}

async function points(spellId: string) {
  const { rows } = await sql<{
    id: string;
    months: number;
    due_on: string;
    state: string;
    cause: string | null;
    misses: number;
  }>`
    select id, months::int, due_on::text, state, cause, misses::int from follow_up where spell_id = ${spellId} order by months`.execute(
    house.t.adminDb,
  );
  return rows;
}
const states = async (spellId: string) =>
  (await points(spellId)).map(({ months, state, cause }) => `${months} ${cause ?? state}`);
const first = async (spellId: string) => (await points(spellId))[0]?.id ?? '';
async function signals(spellId: string, state = 'open') {
  const { rows } = await sql<{ id: string; signal: string }>`
    select id, signal from follow_up_warning where spell_id = ${spellId} and state = ${state} order by signal`.execute(
    house.t.adminDb,
  );
  return rows;
}
const raised = async (spellId: string) => (await signals(spellId)).map(({ signal }) => signal);
const talk = { reached: 'yes', manner: 'phone', working: 'yes' } as const;

describe('opening', () => {
  it('a verified start is asked about at 1, 3, 6 and 12 months, as the pure rule says; news twice changes nothing', async () => {
    const { spellId } = await worker('2024-03-31');
    const rule = pointsOf(plainDate('2024-03-31'), [1, 3, 6, 12], addDays(plainDate('2024-06-03'), -60));
    expect((await points(spellId)).map(({ months, due_on }) => [months, due_on])).toEqual(
      rule.map(({ months, dueOn }) => [months, dueOn]),
    );
    await house.done(fillFollowUps, { after: null }, systemActor('job'));
    expect(await points(spellId)).toHaveLength(rule.length);
  });

  it('SQL and the pure rule agree on ends of months and leap days', async () => {
    const starts = ['2023-01-31', '2024-01-31', '2024-02-29', '2023-08-31', '2023-12-30', '2022-05-31'];
    const { rows } = await sql<{ start: string; m: number; due: string }>`
      select d::text as start, m, (d + make_interval(months => m))::date::text as due
      from unnest(${starts}::date[]) d cross join unnest(array[1,3,6,12]) m`.execute(house.t.adminDb);
    for (const { start, m, due } of rows) expect(due).toBe(addMonths(plainDate(start), m));
  });

  it('opens nothing before verification, and leaves out what is too long ago', async () => {
    n += 1;
    const personId = await person(house, `${COUNTY}001`, n);
    const { id } = await house.done(
      recordSpell,
      { personId, form: 'FLEXIBLE', startedOn: '2023-06-10' },
      clerk,
    );
    await happen();
    expect(await points(id)).toEqual([]);
    await verify(id);
    expect(await states(id)).toEqual(['12 open']);
  });

  it('fills what was verified before there were follow-ups, and closes what lost its spell unseen', async () => {
    const { spellId } = await worker();
    await sql`delete from follow_up where spell_id = ${spellId}`.execute(house.t.adminDb);
    await house.done(fillFollowUps, { after: null }, systemActor('job'));
    expect(await states(spellId)).toEqual(['1 open', '3 open', '6 open', '12 open']);
    await sql`update employment_spell set state = 'retracted' where id = ${spellId}`.execute(house.t.adminDb);
    await house.done(fillFollowUps, { after: null }, systemActor('job'));
    expect(await states(spellId)).toEqual(['1 withdrawn', '3 withdrawn', '6 withdrawn', '12 withdrawn']);
  });
});

describe('a spell that changes', () => {
  it('is taken back: what is open closes and stays to be seen', async () => {
    const { spellId, personId } = await worker();
    await house.done(retractSpell, { spellId, reason: '登记错了人' }, clerk);
    await happen();
    expect(new Set(await states(spellId))).toEqual(
      new Set(['1 withdrawn', '3 withdrawn', '6 withdrawn', '12 withdrawn']),
    );
    const seen = await house.done(followUpsOfPerson, { personId }, clerk);
    expect(seen.works[0]?.points.map(({ cause }) => cause)).toContain('withdrawn');
  });

  it('is corrected after a follow-up was done: what was said goes over, the rest opens anew once it is verified', async () => {
    const { spellId } = await worker();
    await house.done(recordContact, { followUpId: await first(spellId), ...talk }, clerk);
    const { id: next } = await house.done(
      correctSpell,
      { spellId, form: 'FLEXIBLE', startedOn: '2024-05-05', employerId: unit, reason: '日期不对' },
      clerk,
    );
    await happen();
    expect(await states(spellId)).toEqual(['3 corrected', '6 corrected', '12 corrected']);
    expect(await states(next)).toEqual(['1 done']);
    await verify(next);
    expect(await states(next)).toEqual(['1 done', '3 open', '6 open', '12 open']);
  });

  it('is corrected to quite another time: the answer stays with what it was about', async () => {
    const { spellId } = await worker();
    await house.done(recordContact, { followUpId: await first(spellId), ...talk }, clerk);
    const facts = { form: 'FLEXIBLE', startedOn: '2024-01-05', reason: '早就上班了' } as const;
    const { id: next } = await house.done(correctSpell, { spellId, ...facts }, clerk);
    await verify(next);
    expect((await states(spellId))[0]).toBe('1 done');
    expect((await states(next))[0]).toBe('3 open');
  });
});

describe('asking', () => {
  it('keeps one answer though it is sent twice, and refuses a second one', async () => {
    const { spellId } = await worker();
    const followUpId = await first(spellId);
    const sent = { followUpId, answerId: uuidv7(), ...talk, wage: 'on-time', words: '上班路远' } as const;
    await house.done(recordContact, sent, clerk);
    await house.done(recordContact, sent, clerk);
    expect(await code(recordContact, { ...sent, answerId: uuidv7() }, clerk)).toBe('follow-up.not-open');
    const { answers, state } = await house.done(openFollowUp, { followUpId }, clerk);
    expect([answers.length, state]).toEqual([1, 'done']);
    const second = (await points(spellId))[1]?.id;
    expect(await code(recordContact, { ...sent, followUpId: second }, clerk)).toBe('follow-up.other-answer');
  });

  it.each([
    [{ reached: 'yes', manner: 'phone' }, 'required'],
    [{ reached: 'no', manner: 'phone' }, 'required'],
    [{ ...talk, on: '2024-06-04' }, 'follow-up.in-future'],
    [{ ...talk, on: '2024-05-20' }, 'follow-up.too-early'],
    [{ ...talk, wage: 'plenty' }, 'not-a-choice'],
  ])('refuses %j', async (said, expected) => {
    const { spellId } = await worker();
    expect(await code(recordContact, { followUpId: await first(spellId), ...said }, clerk)).toBe(expected);
  });

  it('is closed to the neighbour, to strangers and to other people', async () => {
    const { spellId } = await worker();
    const { personId: stranger } = await worker();
    const followUpId = await first(spellId);
    expect(await code(recordContact, { followUpId, ...talk }, neighbour)).toBe('no-such-record');
    expect(await code(openFollowUp, { followUpId }, neighbour)).toBe('no-such-record');
    expect(await code(answerFollowUp, { followUpId, working: 'yes' }, self(stranger))).toBe('no-such-record');
    expect(await code(confirmWorking, { followUpId, working: 'yes' }, hrOf(uuidv7(), COUNTY))).toBe(
      'no-such-record',
    );
    expect(await code(recordContact, { followUpId, ...talk }, hr)).toBe('role-may-not');
  });

  it('warns after two attempts that reached nobody, and the worklist shows both', async () => {
    const { spellId } = await worker();
    const missed = {
      followUpId: await first(spellId),
      reached: 'no',
      manner: 'phone',
      missed: 'no-answer',
    } as const;
    await house.done(recordContact, missed, clerk);
    expect(await raised(spellId)).toEqual([]);
    await house.done(recordContact, missed, clerk);
    expect(await raised(spellId)).toEqual(['not-reached']);
    const { rows } = await house.done(openWorklist, { kind: 'follow-up.warnings' } as never, clerk);
    const [warning] = await signals(spellId);
    expect(rows.map(({ href }) => href)).toContain(`/follow-ups/warnings/${warning?.id}`);
    const list = await house.done(listFollowUps, { show: 'warned', level: 'act' } as never, clerk);
    expect(list.rows.map((row) => row.spell_id)).toContain(spellId);
    expect((await house.done(listFollowUps, { show: 'warned' } as never, neighbour)).total).toBe(0);
  });
});

describe('the other two sides', () => {
  it('the person answers in the own account; a bad word warns, and the person cannot write a warning', async () => {
    const { spellId, personId } = await worker();
    const mine = await house.done(myFollowUps, {}, self(personId));
    expect(mine.due?.months).toBe(1);
    const sent = {
      followUpId: mine.due?.id ?? '',
      answerId: mine.due?.answerId,
      working: 'yes',
      wage: 'none',
      wantsChange: 'yes',
    } as const;
    await house.done(answerFollowUp, sent, self(personId));
    await house.done(answerFollowUp, sent, self(personId));
    expect(await raised(spellId)).toEqual(['wage-unpaid', 'wants-change']);
    const after = await house.done(myFollowUps, {}, self(personId));
    expect([after.due, after.said.length]).toEqual([null, 1]);
    expect(
      await code(
        answerFollowUp,
        { ...sent, followUpId: (await points(spellId))[1]?.id, answerId: uuidv7() },
        self(personId),
      ),
    ).toBe('follow-up.not-yet');
  });

  it('the employer says yes or no once, sees no name without consent, and a contradiction warns', async () => {
    const { spellId } = await worker();
    const followUpId = await first(spellId);
    await house.done(recordContact, { followUpId, ...talk }, clerk);
    const asked = (await house.done(workersToConfirm, {}, hr)).find(({ id }) => id === followUpId);
    expect([asked?.name, asked?.said]).toEqual([null, null]);
    expect(await code(confirmWorking, { followUpId, working: 'no' }, hr)).toBe('required');
    await house.done(confirmWorking, { followUpId, working: 'no', leftOn: '2024-06-01' }, hr);
    expect(await code(confirmWorking, { followUpId, working: 'yes' }, hr)).toBe(
      'follow-up.confirmed-already',
    );
    expect(await raised(spellId)).toEqual(['says-differ']);
    expect((await house.done(prepareLeaving, { spellId }, clerk)).said).toBe('2024-06-01');
    expect(await house.done(workersToConfirm, {}, hrOf(uuidv7(), COUNTY))).toEqual([]);
  });
});

describe('warnings', () => {
  it('explains itself, is acted on, resolved once, and does not come back by the same facts', async () => {
    const { spellId } = await worker();
    await house.done(recordContact, { followUpId: await first(spellId), ...talk, insurance: 'no' }, clerk);
    const warningId = (await signals(spellId))[0]?.id ?? '';
    const shown = await house.done(openWarning, { warningId }, clerk);
    expect([shown.title, shown.says, shown.dueOn]).toEqual([
      '社会保险没有缴',
      '本人说，社会保险没有缴。',
      '2024-06-18',
    ]);
    expect(await code(actOnWarning, { warningId, kind: 'talk-employer', on: '2024-06-09' }, clerk)).toBe(
      'follow-up.in-future',
    );
    await house.done(actOnWarning, { warningId, kind: 'talk-employer', note: '下月补缴' }, clerk);
    expect((await house.done(openWarning, { warningId }, clerk)).state).toBe('acting');
    await house.done(resolveWarning, { warningId, result: 'arranged' }, clerk);
    expect(await code(resolveWarning, { warningId, result: 'arranged' }, clerk)).toBe('not-from-this-state');
    await house.done(watchCalendar, { after: null }, systemActor('job'));
    expect(await raised(spellId)).toEqual([]);
    expect(await code(openWarning, { warningId }, neighbour)).toBe('no-such-record');
  });

  it('comes with the calendar: a contract and a certificate that end soon, found by the night', async () => {
    const { spellId, personId } = await worker();
    const said = { contract: 'yes', contractUntil: '2024-12-31' } as const;
    await house.done(recordContact, { followUpId: await first(spellId), ...talk, ...said }, clerk);
    expect(await raised(spellId)).toEqual([]);
    now = new Date('2024-11-20T02:00:00Z');
    await sql`update certificate set expires_on = '2025-01-10' where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    await house.done(watchCalendar, { after: null }, systemActor('job'));
    await house.done(watchCalendar, { after: null }, systemActor('job'));
    expect(await raised(spellId)).toEqual(['card-expires', 'contract-ends']);
  });

  it('comes when the employer closes the position by hand', async () => {
    const { spellId } = await worker();
    await sql`alter table employment_spell disable trigger user`.execute(house.t.adminDb);
    await sql`update employment_spell set position_id = ${position} where id = ${spellId}`.execute(
      house.t.adminDb,
    );
    await sql`alter table employment_spell enable trigger user`.execute(house.t.adminDb);
    await house.done(closePosition, { positionId: position, reason: '不招了' } as never, clerk);
    await happen();
    expect(await raised(spellId)).toEqual(['position-closed']);
  });
});

describe('leaving', () => {
  it('ends the spell by employment’s own act, with both views, and is undone by its correction', async () => {
    const { spellId, personId } = await worker();
    await house.done(recordContact, { followUpId: await first(spellId), ...talk, fits: 'no' }, clerk);
    const left = {
      spellId,
      endedOn: '2024-06-02',
      personReason: 'work-hard',
      employerReason: 'not-suited',
    } as const;
    expect(await code(recordLeaving, { ...left, endedOn: '2024-05-01' }, clerk)).toBe(
      'employment.end-before-start',
    );
    const { id: leavingId } = await house.done(recordLeaving, left, clerk);
    await happen();
    expect(await code(recordLeaving, left, clerk)).toBe('employment.already-ended');
    expect(await states(spellId)).toEqual(['1 done', '3 ended', '6 ended', '12 ended']);
    expect((await signals(spellId, 'resolved')).map(({ signal }) => signal)).toEqual(['work-too-hard']);
    const { rows } = await sql<{ end_reason: string; works_until: string | null }>`
      select s.end_reason, (select max(coalesce(x.ended_on, 'infinity'))::text from employment_spell x
        where x.person_id = ${personId} and x.superseded_by is null) as works_until
      from employment_spell s where s.id = ${spellId}`.execute(house.t.adminDb);
    expect(rows[0]).toEqual({ end_reason: 'RESIGNED', works_until: '2024-06-02' });
    expect(
      await code(
        undoLeaving,
        { leavingId, reason: '第二天又来了' },
        actorIn(`${COUNTY}001`, 'township_clerk'),
      ),
    ).toBe('role-may-not');
    const { spellId: again } = await house.done(undoLeaving, { leavingId, reason: '第二天又来了' }, clerk);
    expect(await code(undoLeaving, { leavingId, reason: '再来' }, clerk)).toBe('follow-up.undone');
    await verify(again);
    expect(await states(again)).toEqual(['1 done', '3 open', '6 open', '12 open']);
  });
});

describe('the real world', () => {
  it('a death is reported by mistake: everything stops, and comes back when it is revoked', async () => {
    const { spellId, personId } = await worker();
    const followUpId = await first(spellId);
    await house.done(recordContact, { followUpId, reached: 'no', manner: 'phone', missed: 'died' }, clerk);
    expect(await states(spellId)).toEqual(['1 death', '3 death', '6 death', '12 death']);
    expect((await house.done(followUpsOfPerson, { personId }, clerk)).death).toBe(true);
    await house.done(fillFollowUps, { after: null }, systemActor('job'));
    expect((await states(spellId))[0]).toBe('1 death');
    await house.done(revokeDeath, { personId }, clerk);
    expect(await states(spellId)).toEqual(['1 open', '3 open', '6 open', '12 open']);
    expect(await code(revokeDeath, { personId }, clerk)).toBe('follow-up.no-death');
    await house.done(recordContact, { followUpId, ...talk }, clerk);
  });

  it('a death is revoked after the work ended: what the end closed stays closed', async () => {
    const { spellId, personId } = await worker();
    const followUpId = await first(spellId);
    await house.done(recordContact, { followUpId, reached: 'no', manner: 'visit', missed: 'died' }, clerk);
    await house.done(recordLeaving, { spellId, endedOn: '2024-06-01', personReason: 'not-told' }, clerk);
    await house.done(revokeDeath, { personId }, clerk);
    expect(await states(spellId)).toEqual(['1 ended', '3 ended', '6 ended', '12 ended']);
  });

  it('moves to another county in between: the new office asks, the old one no longer sees it', async () => {
    const { spellId, personId } = await worker();
    const followUpId = await first(spellId);
    const missed = { followUpId, reached: 'no', manner: 'phone', missed: 'away' } as const;
    await house.done(recordContact, missed, clerk);
    await sql`update person set region_key = 350203001000, region_code = '350203001' where id = ${personId}`.execute(
      house.t.adminDb,
    );
    const { regions } = house.app.floor.params;
    await sql`update person set region_key = ${regions.key('350203001')} where id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(await code(recordContact, missed, clerk)).toBe('no-such-record');
    await house.done(recordContact, missed, neighbour);
    expect(await raised(spellId)).toEqual(['not-reached']);
    const seen = await house.done(followUpsOfPerson, { personId }, neighbour);
    expect(seen.answers).toHaveLength(2);
  });

  it('tells the person once when it is due', async () => {
    await worker();
    const told = await house.done(tellDuePeople, {}, systemActor('job'));
    expect(told.told).toBeGreaterThan(0);
    expect((await house.done(tellDuePeople, {}, systemActor('job'))).told).toBe(0);
  });
});

describe('who is still in work', () => {
  it('counts by the spell, and says where somebody was asked', async () => {
    const { spellId } = await worker('2024-03-01');
    const { spellId: gone } = await worker('2024-03-01');
    await house.done(recordLeaving, { spellId: gone, endedOn: '2024-05-31', personReason: 'too-far' }, clerk);
    await house.done(
      recordContact,
      { followUpId: (await points(spellId)).find(({ months }) => months === 3)?.id ?? '', ...talk },
      clerk,
    );
    const rows = await transact(house.app.floor, clerk, async ({ ctx }) => {
      const found = await sql<{ spell_id: string; still: boolean; confirmed: boolean }>`
        select * from (${stillWorkingAt(3, ctx.today)}) w where w.spell_id in (${spellId}, ${gone})`.execute(
        ctx.db,
      );
      return Object.fromEntries(found.rows.map((row) => [row.spell_id, [row.still, row.confirmed]]));
    });
    // The last day in work lies before the point: no longer in work.
    expect(rows).toEqual({ [spellId]: [true, true], [gone]: [false, false] });
    const none = await transact(house.app.floor, neighbour, ({ ctx }) =>
      sql`select 1 from (${stillWorkingAt(1, ctx.today)}) w where w.spell_id = ${spellId}`.execute(ctx.db),
    );
    expect(none.rows).toEqual([]);
  });

  it('withholds small counties and shows the whole', async () => {
    const shown = await house.done(stillWorkingFigure, { year: 2024 } as never, clerk);
    expect(shown.totals.map(({ months }) => months)).toEqual([1, 3, 6, 12]);
    for (const { cells } of shown.counties)
      for (const cell of cells)
        if (cell?.reached != null)
          expect(cell.reached - cell.still === 0 || cell.reached - cell.still >= 5).toBe(true);
  });
});
