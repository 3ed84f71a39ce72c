import { FUNCTIONS } from '../../../kernel/vocabulary.ts';
import { demandsOf, type Demand } from './demands.ts';
import { placeOf, type Place } from './place.ts';
import type { Rarity } from './skills.ts';
import { FORMS, type Form, type Person, type Position } from './types.ts';

/** Above every level: what was not assessed excludes nothing. */
const NOT_ASSESSED = 5;
/** Points for a form of work by its rank in the person's list. */
const RANK_POINTS = [100, 60, 30];

const FUNCTION_INDEX = new Map(FUNCTIONS.map((f, i) => [f.key, i]));

/** An occupation code as three numbers to compare: the occupation, its first three parts, its first two. */
export interface Occupation {
  code: number;
  group: number;
  middle: number;
}

function occupationOf(text: string): Occupation {
  const code = Number(text.replaceAll('-', ''));
  return { code, group: Math.floor(code / 100), middle: Math.floor(code / 10_000) };
}

/** A person with everything worked out that does not depend on the position. */
export interface Seeker extends Place {
  person: Person;
  /** By the order of FUNCTIONS. */
  levels: Uint8Array;
  wanted: readonly Occupation[];
  formPoints: Readonly<Record<Form, number>>;
}

export function seekerOf(person: Person): Seeker {
  const rank = (form: Form) => RANK_POINTS[person.forms.indexOf(form)] ?? 0;
  return {
    person,
    ...placeOf(person.region),
    levels: Uint8Array.from(FUNCTIONS, (f) => person.abilities[f.key] ?? NOT_ASSESSED),
    wanted: person.occupations.map(occupationOf),
    formPoints: Object.fromEntries(FORMS.map((form) => [form, rank(form)])) as Record<Form, number>,
  };
}

/** An open position with everything worked out that does not depend on the person. */
export interface Opening extends Place {
  position: Position;
  remote: boolean;
  education: number;
  low: number;
  high: number;
  demands: readonly Demand[];
  /** The demands that no offered accommodation lifts, as function (by the order of FUNCTIONS) and level. */
  bare: readonly { fn: number; level: number }[];
  occupation: Occupation;
  skills: readonly { skill: string; idf: number }[];
  skillTotal: number;
}

/** `rarity` is that of all positions open on the day, also where only some of them are looked at. */
export function openingOf(position: Position, rarity: Rarity): Opening {
  const demands = demandsOf(position);
  const skills = Array.from(position.skills, (skill) => ({ skill, idf: rarity(skill) }));
  return {
    position,
    ...placeOf(position.region),
    remote: position.form === 'REMOTE',
    education: position.education,
    low: position.wage[0],
    high: position.wage[1],
    demands,
    bare: demands
      .filter(({ lifters }) => lifters.length === 0)
      .map(({ fn, level }) => ({ fn: FUNCTION_INDEX.get(fn) ?? -1, level })),
    occupation: occupationOf(position.occupation),
    skills,
    skillTotal: skills.reduce((sum, s) => sum + s.idf, 0),
  };
}
