export { defineRule, decideOn, inForce } from './rule.ts';
export type { DeclaredRule, Decision, Rule, Step, StepValue } from './rule.ts';
export { dated, defineParameter, parameterBook } from './parameter.ts';
export type { Dated, Parameter, ParameterBook, ParameterValues } from './parameter.ts';
export { inUnit, parameterText, yuanText } from './say.ts';
import './params.ts';
