import { OCCUPATION_LINES } from './data.ts';

/** A node of the tree: 1 major group, 2 middle group, 3 small group, 4 single occupation. */
export interface Occupation {
  code: string;
  name: string;
  level: 1 | 2 | 3 | 4;
}

const SHAPE = /^[1-8]-\d{2}-\d{2}-\d{2}$/;

/**
 * All nodes in order of code. A small group without members of its own (乡村医生, and each 其他 group) may be named like an
 * occupation and counts as level 4.
 */
export const OCCUPATIONS: readonly Occupation[] = readLines();

/** The single occupations, which alone a position or a wish may name. */
export const SINGLE_OCCUPATIONS: readonly Occupation[] = OCCUPATIONS.filter((node) => node.level === 4);

const BY_CODE = new Map(OCCUPATIONS.map((node) => [node.code, node]));

/** Name of a code, or null when the code is not of the 2022 edition. */
export function occupationName(code: string): string | null {
  return BY_CODE.get(code)?.name ?? null;
}

/** Whether the code names a single occupation of the 2022 edition. */
export function isOccupationCode(code: string): boolean {
  return BY_CODE.get(code)?.level === 4;
}

/** From the major group down to the node itself; levels that the edition leaves out are left out. */
export function occupationPath(code: string): Occupation[] {
  if (!SHAPE.test(code)) return [];
  const codes = [code.slice(0, 1), code.slice(0, 4), code.slice(0, 7), code].map((prefix) =>
    prefix.padEnd(10, '-00'),
  );
  return [...new Set(codes)].flatMap((each) => BY_CODE.get(each) ?? []);
}

/** Nodes directly beneath a node; with null, the major groups. */
export function occupationsUnder(code: string | null): Occupation[] {
  if (code === null) return OCCUPATIONS.filter((node) => node.level === 1);
  const path = (each: Occupation) => occupationPath(each.code).at(-2)?.code;
  return OCCUPATIONS.filter((node) => node.code !== code && path(node) === code);
}

function readLines(): Occupation[] {
  const pairs = OCCUPATION_LINES.trim()
    .split('\n')
    .map((line) => line.split(',', 2) as [string, string]);
  return pairs.map(([code, name], index) => {
    const next = pairs[index + 1]?.[0] ?? '';
    return { code, name, level: levelOf(code, next) };
  });
}

/** Members follow their group, so the next line tells whether a small group has any. */
function levelOf(code: string, next: string): Occupation['level'] {
  if (code.endsWith('-00-00-00')) return 1;
  if (code.endsWith('-00-00')) return 2;
  return code.endsWith('-00') && next.startsWith(code.slice(0, 8)) ? 3 : 4;
}
