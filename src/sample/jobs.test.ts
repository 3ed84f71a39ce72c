import { expect, it } from 'vitest';
import { isOccupationCode } from '../kernel/occupations/index.ts';
import { isAccommodationKey, isFunctionKey, isLevel } from '../kernel/vocabulary.ts';
import { FARM, OFFICE, TRADES, WORKSHOP } from './employer/industries.ts';
import { JOBS } from './jobs.ts';

it.each(JOBS)('$title is told in words of the vocabulary', (job) => {
  expect(isOccupationCode(job.occupation)).toBe(true);
  expect(Object.keys(job.demands).filter((key) => !isFunctionKey(key))).toEqual([]);
  expect(Object.values(job.demands).every((level) => isLevel(level) && level > 0)).toBe(true);
  expect(job.accommodations.filter((key) => !isAccommodationKey(key))).toEqual([]);
  expect(job.education >= 0 && job.education <= 6 && job.wage[0] > 0 && job.wage[0] < job.wage[1]).toBe(true);
  expect(job.skills.length).toBeGreaterThan(0);
});

it('is found by every trade that offers it', () => {
  const titles = new Set(JOBS.map((job) => job.title));
  for (const { jobs } of [...TRADES, OFFICE, FARM, WORKSHOP])
    expect(jobs.filter((title) => !titles.has(title))).toEqual([]);
});
