export { defineRule, decideOn } from './rule.ts';
export type { Decision, Rule, Step, StepValue } from './rule.ts';
export { dated, defineParameter, parameterBook } from './parameter.ts';
export type { Dated, Parameter, ParameterBook, ParameterValues } from './parameter.ts';
import './params.ts';
