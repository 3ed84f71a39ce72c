export {
  FIELD_ZH,
  fieldOfKey,
  POSTING_COLUMNS,
  POSTING_FIELDS,
  POSTING_FORMAT,
  type PostingField,
} from './columns.ts';
export { parseEducation, type EducationLevel } from './education.ts';
export { parseExperience, type Experience } from './experience.ts';
export { guessOccupation, RECOGNISED, suggestOccupations, type OccupationGuess } from './occupation/guess.ts';
export { parsePlace, type Place, type PlaceNote, type PlacePrecision } from './place.ts';
export { LONGEST, readPosting, type Posting, type PostingNote, type ReadingContext } from './posting.ts';
export { POSTING_LIMITS, readPostingFile, type PostingFile } from './read-file.ts';
export { putText, readRecord, readRecordLine, type RawPosting } from './record.ts';
export { sortTags, splitTags, type Tags } from './tags.ts';
export { parseWage, type Wage, type WageAssumption } from './wage.ts';
export { NATIONAL_WAGE_PARAMETERS, type WageParameters } from './wage-sums.ts';
export { parseWorkForm, WORK_FORMS, type WorkForm } from './work.ts';
