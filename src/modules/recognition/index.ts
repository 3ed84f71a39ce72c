import * as parameters from './parameters.ts';
import './tables.ts';

/** What other rooms may use of recognition: who holds it on a day, and when it begins and ends. */
export { parameters };
export { recognisedOn } from './standing.ts';
export { applyForPerson } from './actions/apply.ts';
export { checkRecognition, returnRecognition } from './actions/check.ts';
export { recogniseCase, refuseCase } from './actions/decide.ts';
