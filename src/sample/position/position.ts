import type { PlainDate } from '../../kernel/dates.ts';
import type { AccommodationKey, FunctionKey } from '../../kernel/vocabulary.ts';
import { dateOfDay } from '../days.ts';
import type { SampleEmployer } from '../employer/employer.ts';
import { JOBS } from '../jobs.ts';
import type { SampleJob } from '../jobs.ts';
import type { WorkForm } from '../person/need.ts';
import { randomOf, weights } from '../random.ts';
import type { Random } from '../random.ts';

export interface SamplePosition {
  /** Index of the employer. */
  employer: number;
  title: string;
  occupation: string;
  region: string;
  form: WorkForm;
  education: number;
  /** Fen a month, lowest and highest. */
  wage: readonly [number, number];
  headcount: number;
  skills: string[];
  demands: Partial<Record<FunctionKey, number>>;
  accommodations: AccommodationKey[];
  postedOn: PlainDate;
  /** Last day to apply; null: until filled. */
  deadline: PlainDate | null;
  /** A draft still lacks demands and accommodations; a closed one is filled. */
  state: 'open' | 'draft' | 'closed';
}

const STATES = weights<SamplePosition['state']>([
  ['open', 86],
  ['draft', 6],
  ['closed', 8],
]);
const FORMS = weights<WorkForm>([
  ['FULL_TIME', 70],
  ['FLEXIBLE_HOURS', 22],
  ['SHELTERED', 8],
]);

/** The `index`-th position; employers offer what their trade needs, some of them several. */
export function positionOf(
  seed: number,
  index: number,
  employers: readonly SampleEmployer[],
  today: number,
): SamplePosition {
  const random = randomOf(seed, 'position', index);
  // Squaring gathers the positions on a part of the employers: few offer many, many offer none.
  const employer = Math.floor(random.float() ** 2 * employers.length);
  const { trade, region, nature } = employers[employer] ?? throwNone();
  const job = jobTitled(random.pick(trade.jobs));
  const state = random.weighted(STATES);
  const posted = today - random.between(1, state === 'closed' ? 400 : 75);
  const form = formOf(random, job, nature === 'PRIVATE_NON_ENTERPRISE');
  const low =
    Math.round((job.wage[0] * (form === 'SHELTERED' ? 0.6 : 0.9 + 0.3 * random.float())) / 100) * 10_000;
  return {
    employer,
    title: job.title,
    occupation: job.occupation,
    region,
    form,
    education: Math.max(0, job.education - (form === 'SHELTERED' || random.chance(0.3) ? 1 : 0)),
    wage: [
      low,
      low + Math.round(((job.wage[1] - job.wage[0]) * (0.3 + 0.7 * random.float())) / 100) * 10_000,
    ],
    headcount: random.chance(0.6) ? 1 : random.between(2, 12),
    skills: random.some(job.skills, random.between(1, 3)),
    demands: state === 'draft' ? {} : demandsOf(random, job),
    accommodations: state === 'draft' ? [] : offered(random, job, form),
    postedOn: dateOfDay(posted),
    deadline: state === 'closed' || random.chance(0.4) ? null : dateOfDay(today + random.between(10, 120)),
    state,
  };
}

function jobTitled(title: string): SampleJob {
  const job = JOBS.find((each) => each.title === title);
  if (job === undefined) throw new RangeError(`no job is called ${title}`);
  return job;
}

function formOf(random: Random, job: SampleJob, workshop: boolean): WorkForm {
  if (workshop && random.chance(0.7)) return 'SHELTERED';
  if (job.accommodations.includes('remote_work') && random.chance(0.4)) return 'REMOTE';
  const form = random.weighted(FORMS);
  return form === 'SHELTERED' && !workshop ? 'FULL_TIME' : form;
}

/** The demands of the job, now and then one less or one harder. */
function demandsOf(random: Random, { demands }: SampleJob): SamplePosition['demands'] {
  const entries = Object.entries(demands).filter(() => !random.chance(0.12));
  return Object.fromEntries(
    entries.map(([key, level]) => [key, Math.min(4, level + (random.chance(0.15) ? 1 : 0))]),
  );
}

function offered(random: Random, { accommodations }: SampleJob, form: WorkForm): AccommodationKey[] {
  const share = form === 'SHELTERED' ? 0.8 : 0.4;
  const some = accommodations.filter((key) => key !== 'remote_work' && random.chance(share));
  return form === 'REMOTE' ? [...some, 'remote_work'] : some;
}

function throwNone(): never {
  throw new RangeError('positions need employers');
}
