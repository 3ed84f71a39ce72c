/** Facts with several sources: which saying counts, and why the others do not. The typed tables belong to the rooms. */
export { choose, outranks, type Because, type Chosen, type Precedence, type Said } from './precedence.ts';
export type { FactWithOrder, SayingShown } from './shown.ts';
