import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { deliverAll } from '../../../platform/event/worker.ts';
import { addWord, withdrawWord } from '../../../platform/words/actions.ts';
import { personLine, positionLine } from '../engine/testing/lines.ts';
import { personsForPosition } from '../queries/persons-for-position.ts';
import { positionsForPerson } from '../queries/positions-for-person.ts';
import { addPersonTo, addPositionTo } from '../register.fixture.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const province = actorIn('350000', 'province_officer');
const city = actorIn('350100', 'city_officer');

test('a word that comes or goes counts in rows of the whole province that hold it, in either direction, and rewrites none', async () => {
  await house.app.floor.params.personBank?.prepare();
  // Of another city than the officer's; the position of a third way of writing it.
  const personId = await addPersonTo(house, personLine({ region: '350203', skills: ['小铃铛', '打字'] }));
  const positionId = await addPositionTo(house, positionLine({ region: '350203', skills: ['电话沟通'] }));
  const spelled = await addPositionTo(house, positionLine({ region: '350203', skills: ['小铃铛'] }));
  const shared = async () => {
    await deliverAll(house.app.floor);
    const of = await house.done(positionsForPerson, { personId }, province);
    const to = await house.done(personsForPosition, { positionId }, province);
    const skillsOf = (id: string) => of.suggestions.find(({ position }) => position.id === id)?.sharedSkills;
    return [
      skillsOf(positionId),
      skillsOf(spelled),
      to.suggestions[0]?.sharedSkills,
      to.suggestions[0]?.parts[1]?.points,
    ];
  };
  const words = async () =>
    (
      await sql<{
        people: number;
        positions: number;
      }>`select (select count(*) from person_change)::int as people,
        (select count(*) from position_change)::int as positions`.execute(house.t.adminDb)
    ).rows[0];
  const before = await shared();
  expect(before).toEqual([[], ['小铃铛'], [], 0]);

  const counted = await words();
  const { id: wordId } = await house.done(
    addWord,
    { word: '小鈴鐺', means: '电话沟通', reason: '本地岗位常这么写' },
    city,
  );
  expect(await shared()).toEqual([['电话沟通'], ['电话沟通'], ['电话沟通'], 100]);
  // Only the rows that hold it: one person, and the position that spells it so.
  expect(await words()).toEqual({
    people: (counted?.people ?? 0) + 1,
    positions: (counted?.positions ?? 0) + 1,
  });

  await house.done(withdrawWord, { wordId, reason: '写错了' }, city);
  expect(await shared()).toEqual(before);
  const { rows } = await sql<{ skills: string[] }>`select skills from job_need`.execute(house.t.adminDb);
  expect(rows).toEqual([{ skills: ['小铃铛', '打字'] }]);
});
