import * as parameters from './parameters.ts';

/** Dated numbers that a province fills. */
export { parameters };
export { EMPLOYMENT_FORMS, FORM_ORDER, FOUND_BY, SPELL_STATES, URBAN_RURAL } from './forms.ts';
export type { EmploymentForm, FoundBy, SpellState, UrbanRural } from './forms.ts';
export { EVIDENCE_TITLES } from './evidence.ts';
export type { EvidenceKind, EvidenceRules } from './evidence.ts';
export { judgeSpells, newEmploymentRule } from './count.ts';
export type { CountableSpell, CountParams, Judgement, NotCounted } from './count.ts';
export { countParams, recount } from './recount.ts';
export { spellBegan, spellCorrected, spellEnded, spellVerified } from './events.ts';
export { startSpell, type NewSpell } from './record.ts';
export { addEvidence } from './actions/evidence.ts';
export { rejectSpell, retractSpell, verifySpell } from './actions/decide.ts';
export { endSpell } from './actions/end.ts';
export { recordSpell } from './actions/record.ts';
import './tables.ts';
