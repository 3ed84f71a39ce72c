import {
  ACCOMMODATIONS,
  FUNCTIONS,
  type AccommodationKey,
  type FunctionKey,
  type Level,
} from '../../src/kernel/vocabulary.ts';
import { FORMS, type Form, type Person, type Position } from '../../src/modules/matching/index.ts';
import { Chance, rising, zipf } from './chance.ts';

/** Counties of the ten cities; the chance of a city follows its counties. */
const COUNTIES = [12, 11, 10, 9, 9, 8, 8, 7, 6, 5];
const CITY = rising(COUNTIES);
const MAJOR = zipf(10, 0.7);
const MIDDLE = zipf(10, 0.8);
const LEAF = zipf(16, 0.6);
const GENERIC_SKILLS = 300;
const SKILLS = 2_000;
const POOL = 40;
const GENERIC = zipf(GENERIC_SKILLS, 1);
const PERSON_EDUCATION = rising([5, 20, 30, 22, 13, 8, 2]);
const POSITION_EDUCATION = rising([20, 25, 25, 15, 10, 4, 1]);
const FORM = rising([60, 20, 10, 10]);
/** The functions in use. */
const USED = FUNCTIONS.slice(0, 32).map((f) => f.key);
/** Eight ways in which ability is lost: each touches a stretch of functions. */
const PROFILES = Array.from({ length: 8 }, (_, i) =>
  USED.slice(i * 4, i * 4 + 8).concat(USED.slice(0, Math.max(0, i * 4 + 8 - 32))),
);

const region = (chance: Chance): string => {
  const city = chance.pick(CITY);
  const county = chance.below(COUNTIES[city] ?? 1);
  return `35${String(city + 1).padStart(2, '0')}${String(county + 2).padStart(2, '0')}`;
};

interface Leaf {
  major: number;
  middle: number;
  leaf: number;
}

const leaf = (chance: Chance): Leaf => ({
  major: chance.pick(MAJOR),
  middle: chance.pick(MIDDLE),
  leaf: chance.pick(LEAF),
});

/** Ten majors of ten middle groups of sixteen leaves, four in a group. */
const codeOf = ({ major, middle, leaf: l }: Leaf): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${major + 1}-${two(middle + 1)}-${two(Math.floor(l / 4) + 1)}-${two((l % 4) + 1)}`;
};

function skillsOf(chance: Chance, { major, middle }: Leaf, count: number): Set<string> {
  const skills = new Set<string>();
  const pool = (major * 10 + middle) * 17;
  while (skills.size < count) {
    const n = chance.is(0.35)
      ? chance.pick(GENERIC)
      : GENERIC_SKILLS + ((pool + chance.below(POOL)) % (SKILLS - GENERIC_SKILLS));
    skills.add(`s${n}`);
  }
  return skills;
}

function abilities(chance: Chance): Partial<Record<FunctionKey, Level>> {
  const profile = PROFILES[chance.below(PROFILES.length)] ?? [];
  const severity = chance.unit();
  const levels: Partial<Record<FunctionKey, Level>> = {};
  for (const key of USED) levels[key] = 4;
  for (const key of profile) if (chance.is(0.25 + 0.7 * severity)) levels[key] = chance.below(4) as Level;
  return levels;
}

/** Persons in order; the same seed gives the same ones whatever their number. */
export function* persons(count: number, seed: number): Generator<Person> {
  const chance = new Chance(seed);
  for (let id = 0; id < count; id++) {
    const first = leaf(chance);
    const shifted = chance.is(0.3) ? { ...first, middle: (first.middle + 3) % 10 } : first;
    const wanted = [shifted];
    const more = chance.below(3);
    for (let i = 0; i < more; i++)
      wanted.push(chance.is(0.5) ? { ...shifted, leaf: chance.pick(LEAF) } : leaf(chance));
    const forms = FORMS.filter((form) => form !== 'ASSISTED' || chance.is(0.3)).toSorted(
      () => chance.unit() - 0.5,
    );
    yield {
      id,
      region: region(chance),
      commute: chance.is(0.7) ? 'city' : 'county',
      abilities: abilities(chance),
      education: chance.pick(PERSON_EDUCATION),
      occupations: [...new Set(wanted.map(codeOf))],
      skills: skillsOf(chance, shifted, 3 + chance.below(6)),
      minWage: Math.floor(18 + 50 * chance.unit() ** 2) * 100,
      forms: forms.slice(0, 1 + chance.below(3)),
    };
  }
}

const liftersOf = (fn: FunctionKey): AccommodationKey[] =>
  ACCOMMODATIONS.filter((a) => (a.lifts as readonly FunctionKey[]).includes(fn)).map((a) => a.key);

function demandsOf(chance: Chance, { major }: Leaf, form: Form) {
  const demands: Partial<Record<FunctionKey, Level>> = {};
  const accommodations = new Set<AccommodationKey>();
  USED.forEach((fn, i) => {
    // The zone of an occupation: the functions that its major group leans on.
    const zone = i % 10 === major || (i + 5) % 10 === major;
    if (!chance.is(zone ? 0.35 : 0.12)) return;
    demands[fn] = (1 + chance.below(4)) as Level;
    const lifters = liftersOf(fn);
    if (chance.is(form === 'ASSISTED' ? 0.7 : 0.3) && lifters.length > 0)
      accommodations.add(lifters[chance.below(lifters.length)] ?? 'job_coach');
  });
  return { demands, accommodations: [...accommodations] };
}

/** Open positions in order. */
export function* positions(count: number, seed: number): Generator<Position> {
  const chance = new Chance(seed ^ 0x9e3779b9);
  for (let id = 0; id < count; id++) {
    const occupation = leaf(chance);
    const form = FORMS[chance.pick(FORM)] ?? 'FULL_TIME';
    const education = chance.pick(POSITION_EDUCATION);
    const low = Math.floor(18 + 60 * chance.unit() ** 1.5 + 3 * education);
    yield {
      id,
      region: region(chance),
      form,
      education,
      occupation: codeOf(occupation),
      skills: skillsOf(chance, occupation, 2 + chance.below(5)),
      wage: [low * 100, (low + Math.floor(30 * chance.unit())) * 100],
      ...demandsOf(chance, occupation, form),
    };
  }
}
