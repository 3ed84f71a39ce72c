import type { Scheme } from '../scheme.ts';
import { EMPLOYER_SCHEMES } from './employer.ts';
import { INSTITUTION_SCHEMES } from './institution.ts';
import { PERSON_SCHEMES } from './person.ts';
import { TRAINING_SCHEMES } from './training.ts';

/** Every scheme of the house. A scheme that changes gets a second declaration of its id with later dates. */
export const SCHEMES: readonly Scheme[] = [
  ...PERSON_SCHEMES,
  ...TRAINING_SCHEMES,
  ...EMPLOYER_SCHEMES,
  ...INSTITUTION_SCHEMES,
];
