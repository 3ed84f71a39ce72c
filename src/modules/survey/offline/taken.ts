import type { DayList } from '../visit/day-list.ts';
import type { VisitWords } from './words.ts';

/** What a phone takes along: whom to visit, the texts to read aloud, and the words of the form. */
export type TakenList = DayList & { words: VisitWords };
