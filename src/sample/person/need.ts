import type { Random } from '../random.ts';
import { weights } from '../random.ts';
import { JOBS } from '../jobs.ts';

export type WorkForm = 'FULL_TIME' | 'FLEXIBLE_HOURS' | 'REMOTE' | 'SHELTERED';

export interface SampleNeed {
  wantsWork: boolean;
  occupations: string[];
  skills: string[];
  /** Fen a month; null: not said. */
  minWage: number | null;
  commute: 'county' | 'city' | null;
  forms: WorkForm[];
}

const FORM_WISHES = weights<WorkForm[]>([
  [['FULL_TIME'], 30],
  [['FULL_TIME', 'FLEXIBLE_HOURS'], 20],
  [['FLEXIBLE_HOURS', 'FULL_TIME'], 12],
  [['FLEXIBLE_HOURS'], 12],
  [['REMOTE', 'FLEXIBLE_HOURS'], 9],
  [['FULL_TIME', 'REMOTE', 'FLEXIBLE_HOURS'], 9],
  [['SHELTERED', 'FLEXIBLE_HOURS'], 8],
]);
const NOTHING = { occupations: [], skills: [], minWage: null, commute: null, forms: [] };

/** What a person out of work wants, within reach of their schooling (0 to 6). */
export function needOf(random: Random, education: number): SampleNeed {
  if (random.chance(0.3)) return { wantsWork: false, ...NOTHING };
  const within = JOBS.filter((job) => job.education <= education + 1);
  const wanted = random.some(within, random.between(1, 3));
  return {
    wantsWork: true,
    occupations: [...new Set(wanted.map((job) => job.occupation))],
    skills: [...new Set(wanted.flatMap((job) => random.some(job.skills, random.between(0, 2))))],
    minWage: random.chance(0.15) ? null : random.between(16, 45) * 10_000,
    commute: random.chance(0.1) ? null : random.chance(0.45) ? 'county' : 'city',
    forms: random.weighted(FORM_WISHES),
  };
}
