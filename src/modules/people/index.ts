/** What other rooms may use of the register of people. */
export { personBrief, type PersonBrief } from './person.ts';
export {
  CONFIDENCE,
  EVIDENCE,
  factPrecedence,
  stateVisit,
  visitFacts,
  type PartResult,
} from './facts/index.ts';
export { graduatesIn } from './background/graduates.ts';
export { householdOf, type Household, type Member } from './household/read.ts';
export { AID_WORDS } from './household/words.ts';
export {
  zeroEmployment,
  zeroEmploymentWords,
  type MembersKnown,
  type ZeroEmployment,
} from './household/zero-employment.ts';
export { searchPeople } from './queries/search.ts';
export { revealsADay } from './queries/reveal-limit.ts';
export { rosterRetentionDays } from './roster/retention.ts';
export { fieldIndex, openField, sealField, type SealedField } from './sealed.ts';
export { COMMUTE_WORDS, EDUCATION_WORDS, SEX_WORDS, URBAN_RURAL_WORDS, WORK_FORM_WORDS } from './words.ts';
export {
  capacityOf,
  consentHolds,
  consentInForce,
  consentWithdrawn,
  DECIDED_WORDS,
  MANNERS,
  purposeOf,
  recordAnswer,
  recordConsent,
  spokenFields,
  WISH_WORDS,
  type PurposeId,
} from './consent/index.ts';
export { searchColumns as profileSearchColumns } from './search/columns.ts';
export { deathRecorded, deathRevoked } from './turns/index.ts';
export { mayAct } from './delegation/index.ts';
export { myName } from './queries/my-name.ts';
export { describePeople } from './worklists/describe.ts';
export type { CertificateStatus } from './tables.ts';
export { regionOptions } from './pages/region-options.ts';
export { importRosterFile, type RosterImport, type RosterImportOptions } from './roster/index.ts';
import './tables.ts';
export { SOURCE_WORDS } from './words.ts';
