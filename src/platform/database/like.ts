const escaped = (typed: string) => typed.replace(/[\\%_]/g, '\\$&');

/** Pattern for `like` that finds what was typed anywhere in a text; signs of patterns count as themselves. */
export const containing = (typed: string): string => `%${escaped(typed)}%`;

/** The same at the beginning of a text. */
export const beginning = (typed: string): string => `${escaped(typed)}%`;
