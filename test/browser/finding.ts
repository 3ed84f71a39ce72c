/** One thing that keeps a page below the bar: which check, where, and what is wrong. */
export interface Finding {
  readonly check: string;
  readonly where: string;
  readonly what: string;
}

/** A finding as one line of a test's failure. */
export function lineOf({ check, where, what }: Finding): string {
  return `${check} · ${where} · ${what}`;
}
