import { expect, test } from 'vitest';
import { readPerson, readPosition } from './index.ts';
import { personLine, positionLine } from './testing/lines.ts';

const badFieldsOf = (read: { ok: boolean; bad?: { field: string }[] }) =>
  (read.bad ?? []).map(({ field }) => field);
const person = (own: object) => readPerson(JSON.stringify({ ...personLine(), ...own }));
const position = (own: object) => readPosition(JSON.stringify({ ...positionLine(), ...own }));

test('a line as the format describes it is read, with extra fields ignored and skills normalised', () => {
  const read = person({
    id: 'p1',
    abilities: { stand: 4 },
    skills: ['客服', ' 客服'],
    note: 'x',
    category: 3,
  });
  expect(read).toEqual({
    ok: true,
    value: { ...personLine(), id: 'p1', abilities: { stand: 4 }, skills: new Set(['客服']) },
  });
  expect(position({ id: 7, accommodations: ['buddy', 'buddy'] })).toEqual({
    ok: true,
    value: { ...positionLine(), id: 7, skills: new Set(), accommodations: ['buddy'] },
  });
});

test.each([
  ['id', { id: '' }],
  ['id', { id: null }],
  ['id', { id: 'x'.repeat(201) }],
  ['region', { region: 350102 }],
  ['region', { region: '35010' }],
  ['region', { region: '35010a' }],
  ['region', { region: '３５０１０２' }],
  ['commute', { commute: 'province' }],
  ['abilities.stand', { abilities: { stand: 5 } }],
  ['abilities.stand', { abilities: { stand: '4' } }],
  ['abilities.stand', { abilities: { stand: 2.5 } }],
  ['abilities.standing', { abilities: { standing: 4 } }],
  ['abilities', { abilities: [] }],
  ['abilities', { abilities: null }],
  ['education', { education: 7 }],
  ['education', { education: -1 }],
  ['occupations.1', { occupations: ['4-04-05-03', '4-4-5-3'] }],
  ['occupations', { occupations: '4-04-05-03' }],
  ['skills.0', { skills: [1] }],
  ['skills.0', { skills: [`客服${'x'.repeat(10_000_000)}`] }],
  ['minWage', { minWage: -1 }],
  ['minWage', { minWage: 2600.5 }],
  ['minWage', { minWage: 1e300 }],
  ['forms.0', { forms: ['SHELTERED'] }],
])('a person is refused at %s', (field, own) => {
  expect(badFieldsOf(person(own))).toEqual([field]);
});

test.each([
  ['form', { form: 'FULLTIME' }],
  ['wage', { wage: [4000, 3000] }],
  ['wage', { wage: [3000] }],
  ['wage.1', { wage: [3000, '4000'] }],
  ['demands.fly', { demands: { fly: 1 } }],
  ['demands.stand', { demands: { stand: null } }],
  ['accommodations.0', { accommodations: ['A01'] }],
  ['occupation', { occupation: '' }],
  ['occupation', { occupation: '04-04-05-03' }],
])('a position is refused at %s', (field, own) => {
  expect(badFieldsOf(position(own))).toEqual([field]);
});

test('every missing field is named, once', () => {
  expect(badFieldsOf(readPerson('{}'))).toEqual(Object.keys(personLine()));
  expect(badFieldsOf(readPosition('{}'))).toEqual(Object.keys(positionLine()));
});

test.each(['', '[]', 'null', '"x"', '{"id":', '{"id":"a"}{"id":"b"}'])('%j is no line', (line) => {
  expect(badFieldsOf(readPerson(line))).not.toEqual([]);
});

test('keys of the language itself are not functions', () => {
  for (const key of ['constructor', 'toString', 'hasOwnProperty'])
    expect(badFieldsOf(person({ abilities: { [key]: 4 } }))).toEqual([`abilities.${key}`]);
});
