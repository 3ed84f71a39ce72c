import type { PersonColumns, PositionColumns, PositionIndex } from '../../src/modules/matching/index.ts';

/** Functions of 52 bits a mask: three of them hold all 39 functions at four levels. */
const MASK_BITS = 52;
const FUNCTIONS_A_MASK = MASK_BITS / 4;

/** A person as one row of plain numbers, for peers that know neither sets nor bounds. */
export interface FlatPerson {
  unit: number;
  county: number;
  widely: number;
  education: number;
  minWage: number;
  /** Points of the four forms. */
  forms: number[];
  /** Three occupations; -1 where fewer are wanted. */
  wanted: number[];
  /** Bit function × 4 + level - 1 for every level that is not reached. */
  fails: bigint[];
  skills: number[];
}

export interface FlatPosition {
  unit: number;
  county: number;
  form: number;
  education: number;
  occupation: number;
  low: number;
  high: number;
  /** Bit function × 4 + level - 1 of each demand that nothing lifts. */
  bare: bigint[];
  skills: number[];
  rarity: number[];
  skillTotal: number;
}

const list = ({ starts, values }: { starts: Int32Array; values: Int32Array }, i: number): number[] =>
  Array.from(values.subarray(starts[i], starts[i + 1]));

function masks(bits: readonly (readonly [fn: number, level: number])[]): bigint[] {
  const all = [0n, 0n, 0n];
  for (const [fn, level] of bits) {
    const at = Math.floor(fn / FUNCTIONS_A_MASK);
    all[at] = (all[at] ?? 0n) | (1n << BigInt((fn % FUNCTIONS_A_MASK) * 4 + level - 1));
  }
  return all;
}

export function flatPerson(persons: PersonColumns, i: number): FlatPerson {
  const wanted = list(persons.wanted, i);
  if (wanted.length > 3) throw new Error('the workload wants at most three occupations');
  return {
    unit: persons.unit[i] ?? 0,
    county: persons.county[i] ?? -1,
    widely: persons.widely[i] ?? 0,
    education: persons.education[i] ?? 0,
    minWage: persons.minWage[i] ?? 0,
    forms: [0, 1, 2, 3].map((form) => ((persons.formPoints[i] ?? 0) >>> (form * 8)) & 255),
    wanted: [...wanted, -1, -1].slice(0, 3),
    fails: masks(
      list(persons.limits, i).flatMap((limit) =>
        [1, 2, 3, 4].filter((level) => level > (limit & 3)).map((level) => [limit >> 2, level] as const),
      ),
    ),
    skills: list(persons.skills, i),
  };
}

export function flatPosition(positions: PositionColumns, index: PositionIndex, i: number): FlatPosition {
  const skills = list(positions.skills, i);
  const rarity = skills.map((skill) => index.rarity[skill] ?? 0);
  const lifters = list(positions.lifters, i);
  const bare = list(positions.demands, i).filter((_, n) => lifters[n] === 0);
  return {
    unit: positions.unit[i] ?? 0,
    county: positions.county[i] ?? -1,
    form: positions.form[i] ?? 0,
    education: positions.education[i] ?? 0,
    occupation: positions.occupation[i] ?? 0,
    low: positions.low[i] ?? 0,
    high: positions.high[i] ?? 0,
    bare: masks(bare.map((demand) => [demand >> 3, demand & 7] as const)),
    skills,
    rarity,
    skillTotal: rarity.reduce((sum, r) => sum + r, 0),
  };
}
