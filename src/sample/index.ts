export { writeRoster } from './roster/write.ts';
export type { RosterSize } from './roster/rows.ts';
export { loadSample, type SampleReport, type SampleTarget } from './load/index.ts';
export type { Progress } from './load/fill.ts';
export { sampleFactorSecret, SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, type SampleAccount } from './load/accounts.ts';
export { DEFAULT_SIZE, LEAST_PERSONS, MOST_PERSONS, type SampleSize } from './province.ts';
