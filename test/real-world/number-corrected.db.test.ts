import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { registerPerson } from '../../src/modules/people/actions/register.ts';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { reveal } from '../../src/modules/people/queries/reveal.ts';
import { correctIdentity } from '../../src/modules/people/turns/identity.ts';
import { openTurns } from '../../src/modules/people/turns/queries.ts';
import { openFacts } from '../../src/modules/people/facts/queries.ts';
import { openReferral } from '../../src/modules/recruiting/queries/open.ts';
import { refer } from '../../src/modules/recruiting/actions/refer.ts';
import { openHouse, person, residentId, type House } from '../house/house.ts';
import { certificateOf, clerk, codeOf, found, OLD, openPosition, seekerOf, there } from './acts.ts';

let house: House;
let id: string;
const WRONG = residentId(721, '19900307');
/** Another birthday, and an even digit of the order: a woman. */
const RIGHT = residentId(722, '19890307');
const told = { on: '2024-06-01', paper: '派出所的更正证明' };

beforeAll(async () => {
  house = await openHouse();
  id = await person(house, OLD, 721, { name: '黄小燕' });
}, 120_000);
afterAll(() => house?.close());

it('goes on with the same file under the new number, and everything that was under way', async () => {
  await house.done(recordNeed, { personId: id, wantsWork: true, skills: ['收银'] }, clerk);
  const positionId = await openPosition(house);
  const { id: referralId } = await house.done(
    refer,
    { personId: id, positionId, consent: 'given', manner: 'read-aloud' },
    clerk,
  );
  const { id: spellId } = await house.done(
    recordSpell,
    { personId: id, form: 'FLEXIBLE', startedOn: '2024-05-01', foundBy: 'self' },
    clerk,
  );
  const before = await house.done(openPerson, { personId: id }, clerk);

  await house.done(correctIdentity, { personId: id, residentId: RIGHT, name: '黄晓燕', ...told }, clerk);

  const after = await house.done(openPerson, { personId: id }, clerk);
  expect(after).toMatchObject({
    id,
    sex: 'F',
    birthDate: '1989-03-07',
    profile: { name: '黄晓燕' },
    need: { wantsWork: true, skills: ['收银'] },
    certificate: { status: 'VALID' },
  });
  expect(before.profile?.name).toBe('黄小燕');
  expect(await house.done(openReferral, { referralId }, clerk)).toMatchObject({
    personId: id,
    name: '黄晓燕',
  });
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from employment_spell where id = ${spellId} and person_id = ${id}`.execute(
    house.t.adminDb,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

it('is found by the new number and no longer by the old one, which nobody holds in clear', async () => {
  expect(await found(house, RIGHT, clerk)).toEqual([id]);
  expect(await found(house, WRONG, clerk)).toEqual([]);
  const shown = await house.done(reveal, { personId: id, field: 'residentId', purpose: 'verify' }, clerk);
  expect(shown.value).toBe(RIGHT);
  const { rows } = await sql<{ text: string }>`select t::text as text from person_turn t`.execute(
    house.t.adminDb,
  );
  expect(rows.map((row) => row.text).join()).not.toContain(WRONG);
});

it('counts the police’s word on the name, keeps the office’s beside it, and shows the turn', async () => {
  const { facts } = await house.done(openFacts, { personId: id }, clerk);
  const name = facts.find((fact) => fact.part === 'name');
  expect(JSON.stringify(name)).toContain('公安部门的数据');
  expect(JSON.stringify(name)).toContain('黄小燕');
  const { turns } = await house.done(openTurns, { personId: id }, clerk);
  expect(turns).toMatchObject([{ kind: 'identity', paper: told.paper, on: '2024-06-01' }]);
});

it('refuses a number of another file, here or elsewhere, the same number, and one that cannot be', async () => {
  await person(house, OLD, 724);
  await person(house, '350203', 725);
  const correct = (number: string) =>
    codeOf(house, correctIdentity, { personId: id, residentId: number, ...told }, clerk);
  expect(await correct(residentId(724))).toBe('number-of-another-file');
  expect(await correct(residentId(725))).toBe('number-of-another-file');
  expect(await correct(RIGHT)).toBe('same-number');
  expect(await correct(`${RIGHT.slice(0, 17)}${RIGHT.endsWith('1') ? '2' : '1'}`)).toBe(
    'resident-id-check-digit',
  );
  const elsewhere = { personId: id, residentId: residentId(727), ...told };
  expect(await codeOf(house, correctIdentity, elsewhere, there)).toBe('no-such-record');
  expect(await codeOf(house, correctIdentity, elsewhere, seekerOf(id))).toBe('role-may-not');
});

it('takes the new card of the new number into the same file, and no second file under it', async () => {
  const again = { residentId: RIGHT, certificateNo: `${RIGHT}43`, region: OLD, name: '黄晓燕' };
  expect(await codeOf(house, registerPerson, again, clerk)).toBe('person-already-registered');
  expect(await found(house, certificateOf(722, '19890307'), clerk)).toEqual([id]);
});
