import * as parameters from './parameters.ts';

/** What other rooms may use of employment: the record of a start, its event, the count and its dated numbers. */
export { parameters };
export { EMPLOYMENT_FORMS, FORM_ORDER, URBAN_RURAL } from './forms.ts';
export type { EmploymentForm } from './forms.ts';
export { ofWorkingAge } from './of-working-age.ts';
export { standingPapers } from './standing-papers.ts';
export { EVIDENCE_TITLES } from './evidence.ts';
export type { EvidenceKind, EvidenceRules } from './evidence.ts';
export { newEmploymentRule } from './count.ts';
export { countParams, recount } from './recount.ts';
export { spellBegan, spellCorrected, spellEnded, spellRetracted, spellVerified } from './events.ts';
export { startSpell } from './record.ts';
export type { NewSpell } from './record.ts';
export { recordSpell } from './actions/record.ts';
export { correctSpell } from './actions/correct.ts';
export { endSpell } from './actions/end.ts';
export { listSpells } from './queries/list.ts';
import './tables.ts';
