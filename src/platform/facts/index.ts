/** Facts with several sources: which saying counts, and why the others do not. The typed tables belong to the rooms. */
export {
  choose,
  outranks,
  precedenceSchema,
  precedenceWords,
  type Because,
  type Chosen,
  type Precedence,
  type Said,
} from './precedence.ts';
export { factShown, type FactRules, type FactShown, type FactWithOrder, type SayingShown } from './shown.ts';
