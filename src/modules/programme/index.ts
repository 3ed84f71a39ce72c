/** The plans, as the province fills them. */
export { planParameter, type Plan } from './plan.ts';
