import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, actorIn, openHouse, person, type House, codeOf } from '../../../../test/house/house.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { dispatch, transact } from '../../../platform/action/index.ts';
import { openPerson } from '../queries/file.ts';
import { reveal } from '../queries/reveal.ts';
import { answerAccessQuestion, askAboutAccess } from './actions.ts';
import { listAccessQuestions, openAccess, openMyAccess } from './queries.ts';
import { whatWords, whoWords } from './words.ts';

let house: House;
let personId: string;
let clerk: Actor;
let seeker: Actor;

beforeAll(async () => {
  house = await openHouse();
  personId = await person(house, '350102', 1);
  await account(house, 'county_clerk', '350102');
  const { rows } = await sql<{ id: string }>`select id from account`.execute(house.t.adminDb);
  clerk = { ...actorIn('350102'), id: rows[0]?.id ?? '' };
  seeker = { ...actorIn('350102', 'seeker'), personId, capacity: 'self' };
});
afterAll(() => house?.close());

describe('who looked at the file', () => {
  it('is told in words: who, which office and role, what, why; the own reading is left out', async () => {
    await house.done(openPerson, { personId }, clerk);
    await house.done(reveal, { personId, field: 'residentId', purpose: 'verify' }, clerk);
    const { entries } = await house.done(openMyAccess, {}, seeker);
    const told = entries.map((e) => [whoWords(e), whatWords(e, { [reveal.name]: reveal.title }), e.purpose]);
    expect(told.slice(0, 2)).toEqual([
      ['county_clerk-350102（福州市鼓楼区，县级就业服务经办）', '办了：查看完整号码（身份证号）', 'verify'],
      ['county_clerk-350102（福州市鼓楼区，县级就业服务经办）', '看了：系统操作', null],
    ]);
    expect((await house.done(openMyAccess, {}, seeker)).entries.filter((e) => e.own)).toEqual([]);
  });

  it('marks who acted for the person, and can show these alone', async () => {
    const helper: Actor = {
      ...seeker,
      capacity: 'helper',
      delegationId: '00000000-0000-7000-8000-00000000000d',
    };
    await house.done(openMyAccess, {}, helper);
    const { entries } = await house.done(openMyAccess, { by: 'helpers' }, seeker);
    expect(entries.map((e) => [e.capacity, e.action])).toEqual([['helper', 'people.open-my-access']]);
  });

  it('is told to the person and to officers of the region, to nobody else', async () => {
    const other = { ...seeker, personId: await person(house, '350102', 2) };
    const { entries } = await house.done(openMyAccess, {}, other);
    expect(entries.some((e) => e.action === 'people.open-person')).toBe(false);
    const seen = await house.done(openAccess, { personId }, clerk);
    expect(seen.entries.length).toBeGreaterThan(2);
    expect(await codeOf(dispatch(house.app.floor, openAccess, { personId }, actorIn('350203')))).toBe(
      'no-such-record',
    );
    // Afterwards the officer's own sight is as narrow as before.
    const left = await transact(house.app.floor, clerk, async ({ ctx }) => {
      await openAccess.run(ctx, { personId, page: 1 });
      return ctx.db.selectFrom('audit_event').select('id').execute();
    });
    expect(left).toEqual([]);
  });

  it('reads the index of the trail by its subject, however long the trail', async () => {
    await house.t.adminDb.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`insert into audit_event (city, id, call_id, actor, role, via, action, class, subject_table, subject_id)
        select 3501, gen_random_uuid(), gen_random_uuid(), null, 'county_clerk', 'web', 'people.open-person', 'sensitive-read',
          'person', gen_random_uuid() from generate_series(1, 60000)`.execute(tx);
    });
    await sql`analyze audit_event`.execute(house.t.adminDb);
    const plan = await transact(house.app.floor, seeker, async ({ ctx }) => {
      const { rows } = await sql<Record<string, string>>`explain select id from audit_event
        where subject_table = 'person' and subject_id = ${personId} order by at desc, id desc limit 31`.execute(
        ctx.db,
      );
      return rows.map((row) => Object.values(row)[0]).join('\n');
    });
    expect(plan).toContain('audit_event_subject');
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('a question about an entry', () => {
  it('is asked once, answered once by another than who looked, and seen by the person', async () => {
    const [entry] = (await house.done(openAccess, { personId }, clerk)).entries.filter(
      (e) => e.action === reveal.name,
    );
    const asked = { eventId: entry?.id ?? '', question: '这天为什么看我的号码？' };
    const { id } = await house.done(askAboutAccess, asked, seeker);
    expect(await codeOf(dispatch(house.app.floor, askAboutAccess, asked, seeker))).toBe('already-asked');
    const answer = { questionId: id, answer: '核对你的材料。' };
    expect(await codeOf(dispatch(house.app.floor, answerAccessQuestion, answer, clerk))).toBe(
      'answers-own-access',
    );
    const colleague = actorIn('350102');
    expect((await house.done(listAccessQuestions, {}, colleague)).map((q) => [q.question, q.answer])).toEqual(
      [[asked.question, null]],
    );
    await house.done(answerAccessQuestion, answer, colleague);
    expect(await codeOf(dispatch(house.app.floor, answerAccessQuestion, answer, colleague))).toBe(
      'already-answered',
    );
    const { entries } = await house.done(openMyAccess, {}, seeker);
    expect(entries.find((e) => e.id === entry?.id)?.answer).toBe('核对你的材料。');
    // Told once: as a letter here, where nobody acts for the person by an account; the answer is not in it.
    const { rows } = await sql<{
      kind: string;
    }>`select kind from letter where person_id = ${personId}`.execute(house.t.adminDb);
    expect(rows).toEqual([{ kind: 'people.access-answered' }]);
  });

  it('is about the own trail only, and told to no other region', async () => {
    const other = { ...seeker, personId: await person(house, '350102', 3) };
    const { rows } = await sql<{
      id: string;
    }>`select id from audit_event where subject_id = ${personId} limit 1`.execute(house.t.adminDb);
    const foreign = { eventId: rows[0]?.id ?? '', question: '？' };
    expect(await codeOf(dispatch(house.app.floor, askAboutAccess, foreign, other))).toBe('no-such-record');
    expect(await house.done(listAccessQuestions, {}, actorIn('350203'))).toEqual([]);
  });
});
