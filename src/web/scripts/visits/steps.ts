import type { Visit } from './types.ts';

/** A question of the form, by its id: `outcome`, `fact:phone`, `group:V`, `consent:notice-sms`. */
export type Step = string;

/** The steps of a visit, as far as its answers decide which come. The last one is always `check`. */
export function stepsOf({ subject, second, answers }: Visit, groups: readonly string[]): Step[] {
  const { outcome, wrong = [], assess, wantsWork } = answers;
  if (outcome === undefined) return ['outcome', 'check'];
  if (outcome !== 'met') return ['outcome', 'reason', 'check'];
  if (second) return ['outcome', 'agrees', 'note', 'check'];
  return [
    'outcome',
    'wrong',
    ...wrong.map((field) => `fact:${field}`),
    'assess',
    ...(assess === 'yes' ? groups.map((key) => `group:${key}`) : []),
    'wantsWork',
    ...(wantsWork === 'yes' ? ['occupations', 'skills', 'minWageYuan', 'commute', 'forms'] : []),
    ...(subject?.ask ?? []).map((purpose) => `consent:${purpose}`),
    'note',
    'check',
  ];
}

/** The step after this one; `check` after the last, and for one that is no longer asked. */
export function stepAfter(steps: readonly Step[], step: Step): Step {
  const at = steps.indexOf(step);
  return at < 0 ? 'check' : (steps[at + 1] ?? 'check');
}

export function stepBefore(steps: readonly Step[], step: Step): Step | null {
  const at = steps.indexOf(step);
  return at > 0 ? (steps[at - 1] ?? null) : null;
}
