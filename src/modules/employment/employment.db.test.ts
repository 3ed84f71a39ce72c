import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import { dispatch } from '../../platform/action/index.ts';
import { registerEmployer } from '../employers/index.ts';
import { correctSpell } from './actions/correct.ts';
import { rejectSpell, retractSpell, verifySpell } from './actions/decide.ts';
import { endSpell } from './actions/end.ts';
import { addEvidence } from './actions/evidence.ts';
import { removeEvidence } from './actions/remove-evidence.ts';
import { recordSpell } from './actions/record.ts';
import { listSpells } from './queries/list.ts';
import { openSpell } from './queries/open.ts';
import { openEvidence } from './queries/paper.ts';

let house: House;
const clerk = actorIn('350102');
const neighbour = actorIn('350203');
let n = 0;

// The clock of the house stands on 3 June 2024.
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

type Facts = Parameters<typeof dispatch<typeof recordSpell.input, unknown>>[2];
const flexible = { form: 'FLEXIBLE', startedOn: '2024-03-01' } as const;

async function someone(birth = '19900307'): Promise<string> {
  n += 1;
  return person(house, '350102', n, { birth });
}

const record = async (facts: Omit<Facts, 'personId'>, personId?: string) =>
  (await house.done(recordSpell, { personId: personId ?? (await someone()), ...facts }, clerk)).id;

const paper = (name = '证明.pdf') => new File(['%PDF-1.7 证明'], name, { type: 'application/pdf' });
const prove = (spellId: string, ...kinds: Parameters<typeof addEvidence.run>[1]['kind'][]) =>
  Promise.all(kinds.map((kind) => house.done(addEvidence, { spellId, kind, file: paper() }, clerk)));

async function verified(facts: Omit<Facts, 'personId'>, personId?: string): Promise<string> {
  const spellId = await record(facts, personId);
  await prove(spellId, 'HOME_VISIT');
  await house.done(verifySpell, { spellId }, clerk);
  return spellId;
}

async function counted(): Promise<Record<string, number>> {
  const { rows } = await sql<{
    spell_id: string;
    year: number;
  }>`select spell_id, year from counted_start`.execute(house.t.adminDb);
  return Object.fromEntries(rows.map((row) => [row.spell_id, row.year]));
}

async function codes(outcome: Promise<Awaited<ReturnType<typeof dispatch>>>): Promise<string[]> {
  const given = await outcome;
  return given.ok ? [] : (given.problem.fields ?? [given.problem]).map((field) => field.code);
}

describe('recording work', () => {
  it.each([
    ['a start to come', { startedOn: '2024-06-04' }, ['employment.start-in-future']],
    [
      'an end before the start',
      { endedOn: '2024-02-29', endReason: 'OTHER' },
      ['employment.end-before-start'],
    ],
    ['an end to come', { endedOn: '2024-06-04', endReason: 'OTHER' }, ['employment.end-in-future']],
    ['an end without its reason', { endedOn: '2024-04-01' }, ['employment.end-reason-missing']],
    ['a reason without an end', { endReason: 'OTHER' }, ['employment.end-date-missing']],
    ['an unknown form', { form: 'FULL_TIME' }, ['not-a-choice']],
    ['a day that is none', { startedOn: '2024-02-30' }, ['date']],
    [
      'a unit that is not in the register',
      { employerId: '00000000-0000-7000-8000-000000000000' },
      ['employment.unknown-employer'],
    ],
    ['quota employment without a unit', { form: 'PROPORTIONAL' }, ['employment.employer-missing']],
    ['10 MB of unit', { employerName: '厂'.repeat(5_000_000) }, ['too-long']],
    ['found by import, by a form', { foundBy: 'import' }, ['not-a-choice']],
    ['an unknown field', { state: 'verified' }, ['unknown-field']],
  ])('refuses %s and writes nothing', async (_what, change, expected) => {
    const personId = await someone();
    expect(
      await codes(
        dispatch(house.app.floor, recordSpell, { personId, ...flexible, ...change } as never, clerk),
      ),
    ).toEqual(expected);
    const { rows } = await sql`select 1 from employment_spell where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['20080304', ['employment.too-young']],
    ['20080302', []],
    ['20080303', []],
  ])('who was born on %s may or may not work from 3 March 2024', async (birth, expected) => {
    const personId = await someone(birth);
    const facts = { personId, form: 'FLEXIBLE', startedOn: '2024-03-03' } as const;
    expect(await codes(dispatch(house.app.floor, recordSpell, facts, clerk))).toEqual(expected);
  });

  it('takes a day as people write it, and the same work only once', async () => {
    const personId = await someone();
    const spellId = await record({ form: 'AGRI', startedOn: '2024年3月1日' }, personId);
    const spell = await house.done(openSpell, { spellId }, clerk);
    expect(spell).toMatchObject({
      startedOn: '2024-03-01',
      state: 'pending',
      urbanRural: 'URBAN',
      startRegion: '福州市鼓楼区',
      foundBy: 'self',
    });
    const again = dispatch(
      house.app.floor,
      recordSpell,
      { personId, form: 'AGRI', startedOn: '2024-03-01' },
      clerk,
    );
    expect(await codes(again)).toEqual(['employment.already-recorded']);
  });

  it('takes the name of a registered unit from the register', async () => {
    const unit = await house.done(
      registerEmployer,
      { region: '350203', usci: '91350199MA2TEXT08U', name: '试验食品有限公司' },
      neighbour,
    );
    const spellId = await record({
      form: 'PROPORTIONAL',
      startedOn: '2024-03-01',
      employerId: unit.id,
      employerName: '别的名字',
    });
    expect(await house.done(openSpell, { spellId }, clerk)).toMatchObject({
      employerName: '试验食品有限公司',
    });
  });

  it('takes work that began long ago: it stands in the way of later work, and its papers are those of today', async () => {
    const spellId = await record({ form: 'AGRI', startedOn: '2009-05-01' });
    const spell = await house.done(openSpell, { spellId }, clerk);
    expect(spell).toMatchObject({
      evidence: { enough: false },
      count: { year: 2009, reason: { code: 'pending' } },
    });
    await prove(spellId, 'HOME_VISIT');
    await house.done(verifySpell, { spellId }, clerk);
    expect((await house.done(openSpell, { spellId }, clerk)).count.reason).toEqual({ code: 'before-rule' });
  });

  it('is not for people of another region', async () => {
    const personId = await someone();
    expect(await codes(dispatch(house.app.floor, recordSpell, { personId, ...flexible }, neighbour))).toEqual(
      ['no-such-record'],
    );
  });

  it('refuses work begun after the certificate was cancelled', async () => {
    const personId = await someone();
    await sql`update certificate set status = 'CANCELLED', observed_on = '2024-02-01' where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(await codes(dispatch(house.app.floor, recordSpell, { personId, ...flexible }, clerk))).toEqual([
      'employment.certificate-cancelled',
    ]);
    await record({ form: 'FLEXIBLE', startedOn: '2024-01-31' }, personId);
  });
});

describe('evidence', () => {
  it('is asked for by the form, and a refusal names what is missing and who says so', async () => {
    const spellId = await record({ form: 'PROPORTIONAL', startedOn: '2024-03-01', employerName: '试验厂' });
    await prove(spellId, 'LABOUR_CONTRACT');
    const outcome = await dispatch(house.app.floor, verifySpell, { spellId }, clerk);
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        kind: 'conflict',
        code: 'employment.evidence-missing',
        params: { missing: '工资发放凭证 或 社会保险缴费记录' },
      },
    });
    expect(await counted()).not.toHaveProperty(spellId);
    await prove(spellId, 'SOCIAL_INSURANCE');
    await house.done(verifySpell, { spellId }, clerk);
    expect(await counted()).toMatchObject({ [spellId]: 2024 });
  });

  it('is taken away with a reason while nobody has verified, and then proves nothing', async () => {
    const spellId = await record(flexible);
    const { id } = await house.done(addEvidence, { spellId, kind: 'HOME_VISIT', file: paper() }, clerk);
    const take = (actor = clerk) =>
      dispatch(house.app.floor, removeEvidence, { evidenceId: id, reason: '传错了人的材料' }, actor);
    expect(await codes(take(neighbour))).toEqual(['no-such-record']);
    expect((await take()).ok).toBe(true);
    expect(await codes(dispatch(house.app.floor, verifySpell, { spellId }, clerk))).toEqual([
      'employment.evidence-missing',
    ]);
    const { papers, evidence } = await house.done(openSpell, { spellId }, clerk);
    expect([papers[0]?.state, papers[0]?.removed, evidence.enough]).toEqual([
      'removed',
      '传错了人的材料',
      false,
    ]);
    expect(await codes(dispatch(house.app.floor, openEvidence, { evidenceId: id }, clerk))).toEqual([
      'file-removed',
    ]);
  });

  it('stays where a verification rests on it', async () => {
    const spellId = await record(flexible);
    const { id } = await house.done(addEvidence, { spellId, kind: 'HOME_VISIT', file: paper() }, clerk);
    await house.done(verifySpell, { spellId }, clerk);
    const take = dispatch(house.app.floor, removeEvidence, { evidenceId: id, reason: '想删掉它看看' }, clerk);
    expect(await codes(take)).toEqual(['file-not-removable']);
  });

  it('opens to its file, for a program too', async () => {
    const spellId = await record(flexible);
    const file = { name: '走访 记录.pdf', base64: Buffer.from('%PDF-1.4 x').toString('base64') };
    const { id } = await house.done(
      addEvidence,
      { spellId, kind: 'HOME_VISIT', file, issuedOn: '2024-05-01' },
      clerk,
    );
    const opened = await house.done(openEvidence, { evidenceId: id }, clerk);
    expect(opened).toMatchObject({ spellId, mediaType: 'application/pdf', base64: file.base64 });
    expect(await codes(dispatch(house.app.floor, openEvidence, { evidenceId: id }, neighbour))).toEqual([
      'no-such-record',
    ]);
  });

  it.each([
    ['no file', undefined, ['no-file-chosen']],
    ['a program in disguise', new File(['MZ'], '合同.pdf'), ['file-type']],
    ['text that is not base64', { name: 'a.pdf', base64: '***' }, ['no-file-chosen']],
  ])('refuses %s', async (_what, file, expected) => {
    const spellId = await record(flexible);
    const given = { spellId, kind: 'HOME_VISIT', file } as never;
    expect(await codes(dispatch(house.app.floor, addEvidence, given, clerk))).toEqual(expected);
  });
});

describe('the way of a spell', () => {
  it('counts once verified, and leaves the count when it is taken back', async () => {
    const spellId = await verified(flexible);
    expect(await counted()).toMatchObject({ [spellId]: 2024 });
    expect((await house.done(openSpell, { spellId }, clerk)).count).toMatchObject({
      year: 2024,
      reason: null,
    });
    await house.done(retractSpell, { spellId, reason: '单位说没有这个人' }, clerk);
    expect(await counted()).not.toHaveProperty(spellId);
    expect(await codes(dispatch(house.app.floor, verifySpell, { spellId }, clerk))).toEqual([
      'not-from-this-state',
    ]);
  });

  it('frees the next spell when an earlier one is rejected', async () => {
    const personId = await someone();
    const first = await record({ form: 'AGRI', startedOn: '2023-01-01' }, personId);
    const second = await verified(flexible, personId);
    expect((await house.done(openSpell, { spellId: second }, clerk)).count.reason).toEqual({
      code: 'employed-before',
      spellId: first,
    });
    expect(
      await codes(dispatch(house.app.floor, rejectSpell, { spellId: first, reason: ' ' }, clerk)),
    ).toEqual(['required']);
    await house.done(rejectSpell, { spellId: first, reason: '村里没有这块地' }, clerk);
    expect(await counted()).toMatchObject({ [second]: 2024 });
  });

  it('is verified by officers alone', async () => {
    const spellId = await record(flexible);
    await prove(spellId, 'HOME_VISIT');
    const helper = actorIn('350102', 'village_helper');
    expect(await codes(dispatch(house.app.floor, verifySpell, { spellId }, helper))).toEqual([
      'role-may-not',
    ]);
  });

  it('ends once; the end opens the way for the next year', async () => {
    const personId = await someone();
    const first = await verified({ form: 'FLEXIBLE', startedOn: '2023-02-01' }, personId);
    const second = await verified({ form: 'AGRI', startedOn: '2024-05-01' }, personId);
    expect(await counted()).not.toHaveProperty(second);
    const end = (endedOn: string) =>
      dispatch(house.app.floor, endSpell, { spellId: first, endedOn, endReason: 'RESIGNED' }, clerk);
    expect(await codes(end('2023-01-31'))).toEqual(['employment.end-before-start']);
    expect(await codes(end('2024-06-04'))).toEqual(['employment.end-in-future']);
    expect(await codes(end('2024-04-29'))).toEqual([]);
    expect(await codes(end('2024-04-30'))).toEqual(['employment.already-ended']);
    expect(await counted()).toMatchObject({ [first]: 2023, [second]: 2024 });
  });

  it('is corrected by a new record; the old one stays and no longer counts', async () => {
    const old = await verified({ form: 'FLEXIBLE', startedOn: '2023-12-28' });
    const facts = {
      spellId: old,
      form: 'FLEXIBLE',
      startedOn: '2024-01-03',
      reason: '合同上是一月',
    } as const;
    const { id } = await house.done(correctSpell, facts, clerk);
    expect(await counted()).not.toHaveProperty(old);
    const opened = await house.done(openSpell, { spellId: id }, clerk);
    expect(opened).toMatchObject({
      corrects: old,
      state: 'pending',
      evidence: { enough: true },
      correctReason: '合同上是一月',
    });
    await house.done(verifySpell, { spellId: id }, clerk);
    expect(await counted()).toMatchObject({ [id]: 2024 });
    expect(await house.done(openSpell, { spellId: old }, clerk)).toMatchObject({
      supersededBy: id,
      startedOn: '2023-12-28',
    });
    expect(await codes(dispatch(house.app.floor, correctSpell, facts, clerk))).toEqual([
      'employment.superseded',
    ]);
  });

  it('keeps the old record in force when the correction is refused', async () => {
    const old = await verified(flexible);
    const wrong = { spellId: old, form: 'FLEXIBLE', startedOn: '2024-06-30', reason: '写错' } as const;
    expect(await codes(dispatch(house.app.floor, correctSpell, wrong, clerk))).toEqual([
      'employment.start-in-future',
    ]);
    expect(await counted()).toMatchObject({ [old]: 2024 });
  });

  it('stands in the worklist until it is decided', async () => {
    const spellId = await record(flexible);
    const ids = async () => (await house.done(listSpells, {}, clerk)).rows.map((row) => row.id);
    expect(await ids()).toContain(spellId);
    expect((await house.done(listSpells, {}, neighbour)).total).toBe(0);
    await house.done(rejectSpell, { spellId, reason: '没有这回事' }, clerk);
    expect(await ids()).not.toContain(spellId);
  });
});

describe('who has moved', () => {
  it('counts where the work began, also when the new region learns of it later', async () => {
    const personId = await someone();
    await sql`update person set region_key = 350203000000, region_code = '350203' where id = ${personId}`.execute(
      house.t.adminDb,
    );
    await sql`update person_past_region set until_on = '2024-04-01' where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    const { id } = await house.done(recordSpell, { personId, ...flexible }, neighbour);
    await house.done(addEvidence, { spellId: id, kind: 'HOME_VISIT', file: paper() }, neighbour);
    await house.done(verifySpell, { spellId: id }, neighbour);
    const { rows } = await sql`select region_key from counted_start where spell_id = ${id}`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([{ region_key: 350102000000 }]);
    // The region of the start may look, not touch; it does not see the person's file.
    expect(await house.done(openSpell, { spellId: id }, clerk)).toMatchObject({
      personName: null,
      papers: [{ name: null }],
    });
    expect(
      await codes(dispatch(house.app.floor, retractSpell, { spellId: id, reason: '不是我们的' }, clerk)),
    ).toEqual(['outside-region']);
  });
});

it('two who verify at once do so once', async () => {
  const spellId = await record(flexible);
  await prove(spellId, 'HOME_VISIT');
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => dispatch(house.app.floor, verifySpell, { spellId }, clerk)),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const { rows } =
    await sql`select 1 from outbox_event where name = 'employment.spell-verified' and payload ->> 'spellId' = ${spellId}`.execute(
      house.t.adminDb,
    );
  expect(rows).toHaveLength(1);
});
