/**
 * The engine for many: the same answers as the plain one beside it, from columns, sets of rows and upper bounds. See README.md.
 */
export { askedRow, type AskedPosition } from './asked.ts';
export { Dictionary } from './dictionary.ts';
export { LivePositions, type LiveMatch, type OpenPositions } from './live-positions.ts';
export { LivePersons, SEGMENT, type HeldPersons, type PersonsAnswer } from './live-persons.ts';
export { Matcher } from './match-all.ts';
export { personIndex, type PersonIndex } from './person-index.ts';
export { PersonSearch, searchRoom } from './person-search.ts';
export { revivedSegment, type Matchable, type PersonSegment } from './person-segment.ts';
export { PersonReader, type PersonColumns } from './persons.ts';
export { positionIndex, type PositionIndex } from './position-index.ts';
export { PositionSearch } from './position-search.ts';
export { PositionReader, type PositionColumns } from './positions.ts';
export { matchesOf, type ColumnMatch, type Results } from './results.ts';
export { reverseMatcher } from './reverse.ts';
