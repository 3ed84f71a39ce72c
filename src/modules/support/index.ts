/** What a province fills of support: the dated numbers. Rooms that come later find here what they need of the schemes. */
export * as parameters from './parameters.ts';
