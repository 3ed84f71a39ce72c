export { loadSample, type Progress, type SampleReport, type SampleTarget } from './load/index.ts';
export { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, type SampleAccount } from './load/accounts.ts';
export { DEFAULT_SIZE, LEAST_PERSONS, MOST_PERSONS, type SampleSize } from './province.ts';
