/** What waits for whom, for homes of other rooms than the staff's. */
export { dueSentence } from './due.ts';
export { openWorklist } from './open.ts';
export type { Worklist } from './pages/work-table.tsx';
