import type { AccommodationKey, FunctionKey } from '../kernel/vocabulary.ts';
import { JOB_LINES } from './job-lines.ts';

/** A kind of work that the sample's employers offer and its persons want. */
export interface SampleJob {
  title: string;
  /** Single occupation of the 2022 edition. */
  occupation: string;
  /** Least schooling, 0 to 6. */
  education: number;
  /** Usual lowest and highest wage, yuan a month. */
  wage: readonly [number, number];
  demands: Readonly<Partial<Record<FunctionKey, number>>>;
  /** Accommodations that such an employer could well offer. */
  accommodations: readonly AccommodationKey[];
  skills: readonly string[];
}

/** The kinds of work in the order of the table; the texts are checked by the test beside. */
export const JOBS: readonly SampleJob[] = JOB_LINES.trim()
  .split('\n')
  .map((line) => {
    const [
      title = '',
      occupation = '',
      education = '',
      wage = '',
      demands = '',
      accommodations = '',
      skills = '',
    ] = line.split('|');
    const [low = 0, high = 0] = wage.split('-').map(Number);
    return {
      title,
      occupation,
      education: Number(education),
      wage: [low, high] as const,
      demands: Object.fromEntries(
        demands.split(' ').map((demand) => [demand.slice(0, -1), Number(demand.slice(-1))]),
      ) as SampleJob['demands'],
      accommodations: accommodations.split(' ').filter(Boolean) as AccommodationKey[],
      skills: skills.split(' ').filter(Boolean),
    };
  });
