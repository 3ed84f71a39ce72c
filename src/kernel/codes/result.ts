/** `legacy`: lawful although it breaks the rule of today; accept it after a person has confirmed it. */
export type Verdict = 'ok' | 'legacy' | 'invalid';

export type CodeReason =
  | 'length'
  | 'alphabet'
  | 'fifteen-digits'
  | 'area'
  | 'date'
  | 'before-1900'
  | 'future-date'
  | 'check-digit'
  | 'org-check-digit'
  | 'category'
  | 'grade'
  | 'reissue'
  | 'unknown'
  | 'outside-province'
  // reasons of the verdict `legacy`
  | 'trial-area-code'
  | 'retired';

/** What a check found: the normalised value, the verdict, why, and the parts read from the code. */
export type CodeCheck<Parts> =
  | { value: string; verdict: 'ok'; reason: null; parts: Parts }
  | { value: string; verdict: 'legacy'; reason: CodeReason; parts: Parts }
  | { value: string; verdict: 'invalid'; reason: CodeReason; parts: Partial<Parts> };

/** A passed check. */
export function valid<Parts>(value: string, parts: Parts) {
  return { value, verdict: 'ok' as const, reason: null, parts };
}

/** A failed check with what could still be read. */
export function invalid<Known extends object>(value: string, reason: CodeReason, parts?: Known) {
  return { value, verdict: 'invalid' as const, reason, parts: { ...parts } };
}
