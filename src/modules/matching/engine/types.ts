import type { AccommodationKey, FunctionKey, Level } from '../../../kernel/vocabulary.ts';

/** The forms of work as matching files name them. */
export const FORMS = ['FULL_TIME', 'FLEXIBLE', 'REMOTE', 'ASSISTED'] as const;
export type Form = (typeof FORMS)[number];

/** How far someone goes to work: within the county, or anywhere in the city-level reporting unit. */
export const COMMUTES = ['county', 'city'] as const;
export type Commute = (typeof COMMUTES)[number];

/** As given in the file; result rows repeat it unchanged. */
export type Id = string | number;

/**
 * Who looks for work. There is no category and no grade of disability here, so none can take part.
 * A function that is missing from `abilities` was not assessed. Skills are normalised (`skillSet`). Yuan a month.
 */
export interface Person {
  id: Id;
  /** Six digits; a city code (350100) says that the county is not known. */
  region: string;
  commute: Commute;
  abilities: Readonly<Partial<Record<FunctionKey, Level>>>;
  /** 0 none … 6 postgraduate. */
  education: number;
  /** Occupations wanted, codes such as 4-04-05-03. */
  occupations: readonly string[];
  skills: ReadonlySet<string>;
  minWage: number;
  /** Forms of work wanted, the dearest first. */
  forms: readonly Form[];
}

/** An open position. A function that is missing from `demands` is not needed. Yuan a month, lowest and highest. */
export interface Position {
  id: Id;
  region: string;
  form: Form;
  education: number;
  occupation: string;
  skills: ReadonlySet<string>;
  wage: readonly [low: number, high: number];
  demands: Readonly<Partial<Record<FunctionKey, Level>>>;
  accommodations: readonly AccommodationKey[];
}

/** The five parts of a score, each 0..100. */
export interface Parts {
  occ: number;
  skill: number;
  wage: number;
  dist: number;
  form: number;
}

/** What each part counts; together 100, so that a score is at most 10,000. */
export type Weights = Readonly<Parts>;

export const DEFAULT_WEIGHTS: Weights = { occ: 35, skill: 30, wage: 15, dist: 12, form: 8 };

/** What stands between a demand and the person, and what nobody has looked at yet. Both sorted. */
export interface Bridge {
  bridged: AccommodationKey[];
  confirm: FunctionKey[];
}

/** One person and one position that fit. */
export interface Match extends Parts, Bridge {
  score: number;
}
