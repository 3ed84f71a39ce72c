export { defineEvent, on, type EventDefinition, type Handler, type Subscriber } from './define.ts';
export { raise, type Raising } from './raise.ts';
