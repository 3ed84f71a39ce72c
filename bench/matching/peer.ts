import type { FlatPerson, FlatPosition } from './flat.ts';

export interface Work {
  persons: readonly FlatPerson[];
  positions: readonly FlatPosition[];
  top: number;
  skillCount: number;
  /** For files; gone afterwards. */
  folder: string;
}

export interface Answer {
  position: number;
  score: number;
}

export interface Ran {
  /** Of the matching alone, loading apart. */
  cpuSeconds: number;
  /** Of each person, as {@link answerText} writes it. */
  answers: string[];
}

/** Somebody else who answers the same question. Null: not to be had here, and why was said. */
export interface Peer {
  name: string;
  /** Cannot give the definition's answer: its answers are the positions alone, and their share of the best is told. */
  inexact?: boolean;
  run(work: Work): Promise<Ran | null>;
}

/** The same text for the same answer, whoever gave it. */
export const answerText = (answers: readonly Answer[]): string =>
  answers.map(({ position, score }) => `${position}:${score}`).join(' ');

/** The answers of all persons from rows of a table in any order: score descending, then the order of the positions. */
export function answersOf(persons: number, rows: Iterable<Answer & { person: number }>): string[] {
  const kept: Answer[][] = Array.from({ length: persons }, () => []);
  for (const { person, position, score } of rows) kept[person]?.push({ position, score });
  return kept.map((all) => answerText(all.toSorted((a, b) => b.score - a.score || a.position - b.position)));
}
