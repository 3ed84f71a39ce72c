import fc from 'fast-check';
import { ACCOMMODATIONS, FUNCTIONS } from '../../../../kernel/vocabulary.ts';
import { FORMS } from '../types.ts';
import type { PersonLine, PositionLine } from './lines.ts';

// Few values of each kind, so that equal counties, occupations, skills and scores are met often.
const region = fc.constantFrom('350102', '350103', '350100', '350128', '350203', '350200');
const occupation = fc.constantFrom('4-04-05-03', '4-04-05-01', '4-04-02-01', '4-05-01-01', '6-01-01-01');
const skills = fc.array(fc.constantFrom('客服', ' 客服', 'Excel', 'ｅｘｃｅｌ', '打字', '缝纫', ' '), {
  maxLength: 5,
});
const education = fc.integer({ min: 0, max: 6 });
const wage = fc.integer({ min: 15, max: 40 }).map((hundreds) => hundreds * 100);
const someFunctions = FUNCTIONS.map((f) => f.key).filter((_, i) => i % 3 === 0);
const levels = (functions: readonly string[], max: number) =>
  fc.dictionary(fc.constantFrom(...functions), fc.integer({ min: 0, max: 4 }), { maxKeys: max });
const formList = fc.shuffledSubarray([...FORMS]);

export const anyPerson: fc.Arbitrary<PersonLine> = fc.record({
  id: fc.constant('p'),
  region,
  commute: fc.constantFrom('county', 'city'),
  abilities: levels(someFunctions, 13),
  education,
  occupations: fc.array(occupation, { maxLength: 3 }),
  skills,
  minWage: wage,
  forms: formList,
});

export const anyPosition: fc.Arbitrary<PositionLine> = fc
  .record({
    id: fc.constant('j'),
    region,
    form: fc.constantFrom(...FORMS),
    education: fc.integer({ min: 0, max: 4 }),
    occupation,
    skills,
    wage: fc.tuple(wage, wage),
    demands: levels(someFunctions, 4),
    accommodations: fc.subarray(ACCOMMODATIONS.map((a) => a.key)),
  })
  .map((position) => {
    const [a, b] = position.wage;
    return { ...position, wage: [Math.min(a, b), Math.max(a, b)] as [number, number] };
  });

const numbered = <T extends { id: string }>(items: T[]): T[] =>
  items.map((item, i) => ({ ...item, id: `${item.id}${i}` }));

export const anyPersons = fc.array(anyPerson, { minLength: 1, maxLength: 12 }).map(numbered);
export const anyPositions = fc.array(anyPosition, { minLength: 1, maxLength: 12 }).map(numbered);
