import type { TakenList, VisitTaken } from '../../../modules/survey/index.ts';

export type { Choices, Met, TakenList, VisitTaken, VisitWords } from '../../../modules/survey/index.ts';
export type DayVisit = TakenList['visits'][number];
export type CoreField = DayVisit['facts'][number]['field'];

/** Answers of one group of functions: levels by function, and how they were learnt. */
export interface GroupAnswers {
  levels: Record<string, string>;
  evidence?: string;
  confidence?: string;
}

export interface ConsentAnswer {
  wording: number;
  answer: string;
  manner?: string;
  decidedBy?: string;
  wish?: string;
}

/** What was answered so far, as it was typed; nothing is judged before its question is left. */
export interface Answers {
  outcome?: string;
  /** Why nobody was met; after a meeting, a note. */
  reason?: string;
  /** Core facts that are not as the file has them. */
  wrong?: CoreField[];
  facts?: Partial<Record<CoreField, string>>;
  assess?: string;
  groups?: Record<string, GroupAnswers>;
  wantsWork?: string;
  occupations?: string;
  skills?: string;
  minWageYuan?: string;
  commute?: string;
  forms?: string[];
  consents?: Record<string, ConsentAnswer>;
  agrees?: string;
}

/** `draft`: being asked; `ready`: waits to be sent; `refused`: the house would not take it as it stands; `taken`. */
export type VisitState = 'draft' | 'ready' | 'refused' | 'taken';

/** A visit on the phone. Its id is made with it: sent twice, it counts once. */
export interface Visit {
  id: string;
  state: VisitState;
  campaignId: string;
  personId: string;
  second: boolean;
  name: string;
  village: string | null;
  /** By the phone's clock, ISO 8601. */
  visitedAt: string;
  answers: Answers;
  /** The question to go on with, once one was answered. */
  at?: string;
  /** The form as it was asked, so that a visit outlives the list from which it came; gone once it is taken. */
  subject: DayVisit | null;
  /** It went off at least once and no answer came: it may have arrived as it stands. */
  tried?: boolean;
  result?: VisitTaken;
  /** Why it was refused, in the house's words. */
  problem?: { code: string; message: string };
}
