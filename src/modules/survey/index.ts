/** What other rooms and the phone's program may use of the survey. */
export {
  deviceKeptDays,
  listKeptDays,
  type Choices,
  type Met,
  type TakenList,
  type VisitWords,
} from './offline/index.ts';
export { resultRowDays, visitDraftDays } from './retention.ts';
export type { VisitTaken } from './visit/record.ts';
export type { VisitTold } from './visit/told.ts';
