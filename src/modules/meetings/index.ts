/** What other rooms may use of meetings. */
export { guestNeedsDays } from './retention.ts';
export { createMeeting } from './actions/keep.ts';
export { addPositions } from './actions/booths.ts';
export { moveMeeting } from './actions/move.ts';
import './tables.ts';
