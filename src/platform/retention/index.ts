export { defineRetention, type RetentionRule } from './declare.ts';
export { retentionNight } from './nightly.ts';
export { retentionDays } from './parameters.ts';
