/** What may come of a visit. */
export const OUTCOMES = {
  met: '见到了',
  away: '不在家',
  refused: '不愿意谈',
  moved: '搬走了',
  died: '去世了',
  'not-found': '找不到这个人',
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_ORDER = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]];

/** These say something of the person that an office has to look into before the file changes. */
export const TO_CHECK: readonly Outcome[] = ['moved', 'died', 'not-found'];

/** What is known of somebody on a list. */
export interface Standing {
  outcome: Outcome | null;
  visitedAt: Date | null;
}

/**
 * The standing after one more visit, in whatever order visits arrive: somebody met stays met, otherwise the latest visit
 * counts. So a list of visits gives one standing, however they were sent.
 */
export function standingAfter(before: Standing, visit: { outcome: Outcome; visitedAt: Date }): Standing {
  if (!before.outcome || !before.visitedAt) return visit;
  if (before.outcome === 'met' && visit.outcome !== 'met') return before;
  if (visit.outcome === 'met' && before.outcome !== 'met') return visit;
  const order = visit.visitedAt.getTime() - before.visitedAt.getTime();
  const later =
    order !== 0 ? order > 0 : OUTCOME_ORDER.indexOf(visit.outcome) > OUTCOME_ORDER.indexOf(before.outcome);
  return later ? visit : before;
}
