export { onceSealed } from './once.ts';
export type { AuditNote, Context, Params } from './context.ts';
export { CostlyRefusal } from './costly.ts';
export {
  anywhere,
  defineAction,
  defineQuery,
  inRegion,
  onOwnEmployer,
  onPerson,
  onRecord,
  onSelf,
  type Action,
  type AnswerOf,
  type AnyOperation,
  type Operation,
  type Permission,
  type Query,
  type Target,
} from './define.ts';
export { dispatch, dispatchErased, type CallOptions } from './dispatch.ts';
export type { Floor, JobQueue } from './floor.ts';
export { transact, type Act } from './transact.ts';
export { isDatabaseAway } from './failure.ts';
