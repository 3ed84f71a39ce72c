/** From the words of a posting to what is known of a position. */
export { FIELD_ZH, POSTING_COLUMNS, type PostingField } from './columns.ts';
export type { Place } from './place.ts';
export { readPosting, type Posting, type PostingNote, type ReadingContext } from './posting.ts';
export { POSTING_LIMITS, readPostingFile, type PostingFile } from './read-file.ts';
export type { RawPosting } from './record.ts';
export { sortTags, splitTags } from './tags.ts';
export { NATIONAL_WAGE_PARAMETERS, type WageParameters } from './wage-sums.ts';
export { WORK_FORMS, type WorkForm } from './work.ts';
