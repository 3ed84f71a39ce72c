import { describe, expect, test } from 'vitest';
import { baseDictionary } from '../../../platform/words/index.ts';
import { personsFor, rarityOf } from '../engine/index.ts';
import { meeting } from './meeting.ts';
import { knownPerson as personKnown, type PersonRow } from './person.ts';
import { knownPosition as positionKnown, type PositionRow } from './position.ts';

const knownPerson = (row: PersonRow) => personKnown(row, baseDictionary());
const knownPosition = (row: PositionRow) => positionKnown(row, baseDictionary());

const nobodyAsked: PersonRow = {
  id: 'p',
  region_code: '350102001',
  education: null,
  abilities: null,
  occupations: null,
  skills: null,
  min_wage: null,
  commute: null,
  forms: null,
};
const draft: PositionRow = {
  id: 'j',
  title: '客服',
  employer_name: null,
  region_code: '350100',
  region_precise: false,
  form: 'FULL_TIME',
  education: null,
  occupation: null,
  occupation_certainty: null,
  skills: [],
  wage_low: null,
  wage_high: null,
  demands: null,
  demands_known: false,
  accommodations: [],
};

function matchOf(person: Partial<PersonRow>, position: Partial<PositionRow>) {
  const p = knownPerson({ ...nobodyAsked, ...person });
  const j = knownPosition({ ...draft, ...position });
  const [seeker, opening] = meeting(j, rarityOf([j.position.skills]))(p.person);
  return personsFor(opening, [seeker], { top: 1 })[0] ?? null;
}

describe('what is not known excludes nothing, and is named', () => {
  test('on both sides at once', () => {
    expect(matchOf({}, {})).toMatchObject({ occ: 0, skill: 0, dist: 60, form: 0, confirm: [] });
    expect([...knownPerson(nobodyAsked).unknown]).toEqual([
      'abilities',
      'education',
      'minWage',
      'commute',
      'occupations',
    ]);
    expect([...knownPosition(draft).unknown]).toEqual([
      'demands',
      'positionEducation',
      'occupation',
      'wage',
      'county',
    ]);
  });

  test('education of the person passes every demand', () => {
    expect(matchOf({}, { education: 6 })).not.toBe(null);
    expect(matchOf({ education: 5 }, { education: 6 })).toBe(null);
  });

  test('functions nobody assessed are asked, also where the person has no profile at all', () => {
    expect(matchOf({}, { demands: { stand: 3 } })?.confirm).toEqual(['stand']);
    expect(matchOf({ abilities: { stand: 2 } }, { demands: { stand: 3 } })).toBe(null);
  });

  test('a position known only by its city may lie in the county of somebody who stays there, but does not score so', () => {
    expect(matchOf({ commute: 'county' }, {})?.dist).toBe(60);
    expect(matchOf({ commute: 'county' }, { region_code: '350103', region_precise: true })).toBe(null);
    expect(matchOf({ commute: 'county' }, { region_code: '350102', region_precise: true })?.dist).toBe(100);
    expect(matchOf({ region_code: '350128001' }, {})).toBe(null);
  });

  test('an occupation that was guessed is used, and named', () => {
    const guessed = { occupation: '4-04-05-03', occupation_certainty: 60 };
    expect(matchOf({ occupations: ['4-04-05-03'] }, guessed)?.occ).toBe(100);
    expect(knownPosition({ ...draft, ...guessed }).unknown).toContain('guessedOccupation');
  });
});

describe('wages are fen here and whole yuan there', () => {
  test.each([
    ['equal', 300_000, 300_000, 300_000, 100],
    ['a wish with fen is rounded up', 300_050, 300_050, 300_050, null],
    ['an offer with fen is rounded down', 300_000, 300_050, 400_050, 100],
    ['in between', 350_000, 300_000, 400_000, 75],
    ['too low', 400_001, 300_000, 400_000, null],
    ['no wish', null, 1, 2, 100],
    ['no wage: passes with the lowest score', 350_000, null, null, 50],
    ['no lowest: passes with the lowest score', 350_000, null, 400_000, 50],
    ['no lowest, but a highest that is too low', 450_000, null, 400_000, null],
    ['a lowest that is enough', 350_000, 350_000, null, 100],
    ['no highest: it may be enough, and scores lowest', 350_000, 300_000, null, 50],
  ] as const)('%s', (_, min_wage, wage_low, wage_high, points) => {
    expect(matchOf({ min_wage }, { wage_low, wage_high })?.wage ?? null).toBe(points);
  });
});

test('forms of the house become those of matching files', () => {
  const forms = ['SHELTERED', 'FLEXIBLE_HOURS', 'REMOTE', 'FULL_TIME', 'UNHEARD'];
  expect(knownPerson({ ...nobodyAsked, forms }).person.forms).toEqual([
    'ASSISTED',
    'FLEXIBLE',
    'REMOTE',
    'FULL_TIME',
  ]);
  expect(matchOf({ forms: ['SHELTERED', 'FLEXIBLE_HOURS'] }, { form: 'FLEXIBLE_HOURS' })?.form).toBe(60);
});

test('keys and levels outside the vocabulary are left out', () => {
  const { person } = knownPerson({ ...nobodyAsked, abilities: { stand: 2, fly: 4, walk: 9 } });
  expect(person.abilities).toEqual({ stand: 2 });
  const { position } = knownPosition({
    ...draft,
    demands: { stand: 2, fly: 4 },
    accommodations: ['buddy', 'magic'],
  });
  expect([position.demands, position.accommodations]).toEqual([{ stand: 2 }, ['buddy']]);
});
