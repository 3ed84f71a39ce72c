import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, residentId, type House } from './house/house.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { dispatch, transact, type Operation } from '../src/platform/action/index.ts';
import { addEvidence } from '../src/modules/employment/actions/evidence.ts';
import { verifySpell } from '../src/modules/employment/actions/decide.ts';
import { recordSpell } from '../src/modules/employment/index.ts';
import { recordConsent } from '../src/modules/people/consent/actions.ts';
import { copyMyData } from '../src/modules/people/data/copy.ts';
import { openMyFile, openPerson } from '../src/modules/people/queries/file.ts';
import { searchPeople } from '../src/modules/people/queries/search.ts';
import { newEmploymentFigure } from '../src/modules/programme/queries/figure.ts';
import { registerPerson } from '../src/modules/people/actions/register.ts';
import { decideDeletion, requestDeletion, unseal } from '../src/modules/people/sealing/actions.ts';
import { askOpening, decideOpening, openSealedFile } from '../src/modules/people/sealing/opening.ts';
import { listDataRequests, openMyRequests } from '../src/modules/people/sealing/queries.ts';

let house: House;
const clerk = actorIn('350102');
const auditor = actorIn('350000', 'auditor');
const SEAL = {
  decision: 'sealed',
  ground: 'consent-withdrawn',
  keepUntil: '2029-06-03',
  reason: '照本人的意思',
} as const;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const self = (personId: string): Actor => ({ ...actorIn('350102', 'seeker'), personId, capacity: 'self' });
const codeOf = async (operation: Operation, input: object, actor: Actor) => {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
const request = async (personId: string) =>
  (await house.done(requestDeletion, { reason: '不想再用' }, self(personId))).id;

/** Somebody with a counted job and a consent, so that several rooms hold rows. */
async function working(n: number): Promise<string> {
  const personId = await person(house, '350102', n);
  await house.done(
    recordConsent,
    { personId, purpose: 'notice-sms', wording: 1, answer: 'given', manner: 'read-aloud' },
    clerk,
  );
  const spell = await house.done(
    recordSpell,
    {
      personId,
      form: 'FLEXIBLE',
      startedOn: '2024-03-01',
      employerName: '自己接活',
      foundBy: 'self',
    } as never,
    clerk,
  );
  const file = { name: 'a.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  for (const kind of ['FLEXIBLE_DECLARATION', 'INCOME_PROOF'] as const)
    await dispatch(house.app.floor, addEvidence, { spellId: spell.id, kind, file } as never, clerk);
  return personId;
}

/** Rows about the person that the actor sees, by table, of all tables that the catalogue knows. */
async function seen(personId: string, actor: Actor): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'person_id'`.execute(house.t.adminDb);
  const found: Record<string, number> = {};
  for (const { name } of tables.rows) {
    found[name] = await transact(house.app.floor, actor, async ({ ctx }) => {
      const { rows } = await sql`select 1 from ${sql.table(name)} where person_id = ${personId}`.execute(
        ctx.db,
      );
      return rows.length;
    });
  }
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n > 0));
}

describe('a request to delete', () => {
  it('is made once, decided with reason and article, and told to the person', async () => {
    const personId = await person(house, '350102', 1);
    const requestId = await request(personId);
    expect(await codeOf(requestDeletion, { reason: '再来' }, self(personId))).toBe('deletion-already-asked');
    expect(await codeOf(decideDeletion, { requestId, ...SEAL, ground: undefined }, clerk)).toBe('required');
    expect(await codeOf(decideDeletion, { requestId, ...SEAL, keepUntil: '2024-06-03' }, clerk)).toBe(
      'keep-until-later',
    );
    expect(await codeOf(decideDeletion, { requestId, ...SEAL }, actorIn('350203'))).toBe('no-such-record');
    await house.done(decideDeletion, { requestId, decision: 'refused', reason: '补贴还没领完' }, clerk);
    expect(await codeOf(decideDeletion, { requestId, ...SEAL }, clerk)).toBe('already-decided');
    expect((await house.done(openMyRequests, {}, self(personId))).map((r) => [r.state, r.decision])).toEqual([
      ['refused', '补贴还没领完'],
    ]);
    expect(await codeOf(requestDeletion, { reason: '再来' }, { ...self(personId), capacity: 'helper' })).toBe(
      'helper-may-not-delete',
    );
  });
});

describe('a file under seal', () => {
  it('is hidden from every role in every table, stays the person’s own, and figures stay', async () => {
    const personId = await working(2);
    const { rows } = await sql<{
      id: string;
    }>`select id from employment_spell where person_id = ${personId}`.execute(house.t.adminDb);
    await sql`update employment_spell set state = 'verified', verified_on = '2024-06-03' where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(await codeOf(verifySpell, { spellId: rows[0]?.id }, clerk)).not.toBe('done');
    await sql`select employment_recount(null, '[{"from": "2000-01-01", "to": null, "days": 90}]', '{FLEXIBLE}')`.execute(
      house.t.adminDb,
    );
    const figure = async () =>
      (
        await house.done(
          newEmploymentFigure,
          { year: 2024, region: '350102' },
          actorIn('350000', 'province_officer'),
        )
      ).starts;
    const before = { figure: await figure(), copy: await house.done(copyMyData, {}, self(personId)) };
    expect(before.figure).toBe(1);

    const requestId = await request(personId);
    await house.done(decideDeletion, { requestId, ...SEAL }, clerk);

    for (const actor of [clerk, actorIn('350000', 'province_officer'), actorIn('350102', 'village_helper')]) {
      expect(Object.keys(await seen(personId, actor))).toEqual(
        expect.arrayContaining(['seal', 'data_request']),
      );
      const others = Object.keys(await seen(personId, actor)).filter(
        (name) => !['seal', 'data_request', 'seal_opening', 'counted_start'].includes(name),
      );
      expect([actor.role, others]).toEqual([actor.role, []]);
    }
    expect(await codeOf(openPerson, { personId }, clerk)).toBe('no-such-record');
    expect((await house.done(searchPeople, { text: residentId(2) }, clerk)).rows).toEqual([]);
    expect((await house.done(openMyFile, {}, self(personId))).id).toBe(personId);
    const copy = await house.done(copyMyData, {}, self(personId));
    expect(copy.tables.map((table) => table.title)).toEqual(
      expect.arrayContaining(before.copy.tables.map((table) => table.title)),
    );
    expect(await figure()).toBe(before.figure);
    // A recount from nothing still counts who is under seal.
    await sql`select employment_recount(null, '[{"from": "2000-01-01", "to": null, "days": 90}]', '{FLEXIBLE}')`.execute(
      house.t.adminDb,
    );
    expect(await figure()).toBe(before.figure);
  });

  it('cannot be registered a second time', async () => {
    const personId = await person(house, '350102', 3);
    await house.done(decideDeletion, { requestId: await request(personId), ...SEAL }, clerk);
    const again = {
      residentId: residentId(3),
      certificateNo: `${residentId(3)}43`,
      region: '350102',
      name: '又来',
    };
    expect(await codeOf(registerPerson, again, clerk)).toBe('already-there');
    const found = await sql<{ bidx: Buffer }>`
      select resident_id_bidx as bidx from person where id = ${personId}`.execute(house.t.adminDb);
    const elsewhere = await transact(house.app.floor, clerk, async ({ ctx }) => {
      const { rows } = await sql`
        select region_code from roster_elsewhere(${found.rows.map((row) => row.bidx)}::bytea[], zhuye_lo(), zhuye_hi())`.execute(
        ctx.db,
      );
      return rows;
    });
    expect(elsewhere).toEqual([{ region_code: '350102' }]);
  });

  it('comes back whole when the seal is lifted, as if it had never moved', async () => {
    const personId = await working(4);
    const before = await seen(personId, clerk);
    await house.done(decideDeletion, { requestId: await request(personId), ...SEAL }, clerk);
    const { seals } = await house.done(listDataRequests, {}, clerk);
    const { rows } = await sql<{ id: string }>`select id from seal where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    expect(seals.map((seal) => seal.id)).toContain(rows[0]?.id);
    const lifting = { sealId: rows[0]?.id ?? '', reason: '本人又来求职' };
    expect(await codeOf(unseal, lifting, actorIn('350203'))).toBe('no-such-record');
    await house.done(unseal, lifting, clerk);
    expect(await codeOf(unseal, lifting, clerk)).toBe('no-such-record');
    expect(await seen(personId, clerk)).toEqual({ ...before, data_request: 1, seal: 1 });
  });

  it('opens to one officer whom an auditor allowed, for its days, and the person sees it', async () => {
    const personId = await person(house, '350102', 5);
    await house.done(decideDeletion, { requestId: await request(personId), ...SEAL }, clerk);
    const { rows } = await sql<{ id: string }>`select id from seal where person_id = ${personId}`.execute(
      house.t.adminDb,
    );
    const sealId = rows[0]?.id ?? '';
    const { id: openingId } = await house.done(askOpening, { sealId, reason: '法院来函' }, clerk);
    expect(await codeOf(askOpening, { sealId, reason: '再问' }, clerk)).toBe('opening-already-asked');
    expect(await codeOf(openSealedFile, { openingId }, clerk)).toBe('opening-not-allowed');
    expect(await codeOf(decideOpening, { openingId, decision: 'allowed' }, clerk)).toBe('role-may-not');
    await house.done(decideOpening, { openingId, decision: 'allowed' }, auditor);
    expect((await house.done(openSealedFile, { openingId }, clerk)).id).toBe(personId);
    expect(await codeOf(openSealedFile, { openingId }, actorIn('350102'))).toBe('opening-not-allowed');
    await sql`update seal_opening set valid_until = '2024-06-02' where id = ${openingId}`.execute(
      house.t.adminDb,
    );
    expect(await codeOf(openSealedFile, { openingId }, clerk)).toBe('opening-not-allowed');
    const told = await transact(house.app.floor, self(personId), ({ ctx }) =>
      ctx.db.selectFrom('audit_event').select('id').where('action', '=', 'people.open-sealed-file').execute(),
    );
    expect(told).toHaveLength(1);
  });
});

it('the copy has every number in full, for the person alone', async () => {
  const personId = await person(house, '350102', 6);
  const copy = await house.done(copyMyData, {}, self(personId));
  const text = JSON.stringify(copy);
  expect(text).toContain(residentId(6));
  expect(text).toContain(`${residentId(6)}43`);
  expect(text).not.toContain(residentId(1));
  expect(await codeOf(copyMyData, {}, clerk)).toBe('role-may-not');
});
