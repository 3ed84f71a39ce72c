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
