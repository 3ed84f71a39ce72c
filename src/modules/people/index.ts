/** What other rooms may use of the register of people. */
export { personBrief, type PersonBrief } from './person.ts';
export { fieldIndex, openField, sealField, type SealedField } from './sealed.ts';
export { EDUCATION_WORDS, SEX_WORDS, URBAN_RURAL_WORDS, WORK_FORM_WORDS } from './words.ts';
export type { CertificateStatus } from './tables.ts';
export { regionOptions } from './pages/region-options.ts';
export { importRosterFile, type RosterImport, type RosterImportOptions } from './roster/index.ts';
import './tables.ts';
