import type { Person } from '../../engine/index.ts';
import type { KnownPerson } from '../../known/person.ts';
import type { Effect } from './rules.ts';

/**
 * The person as matching is to take them after what they said. A form that comes last stays in the list: it still fits, but earns
 * least. Somebody who named no forms gave no order that one could be last in, so nothing changes there.
 */
export function narrowed(known: KnownPerson, effect: Effect): KnownPerson {
  const { person } = known;
  const last = effect.lastForms.filter((form) => person.forms.includes(form));
  const changed: Person = {
    ...person,
    commute: effect.ownCountyOnly ? 'county' : person.commute,
    minWage: Math.max(person.minWage, effect.minWage ?? 0),
    forms: [...person.forms.filter((form) => !last.includes(form)), ...last],
  };
  return { ...known, person: changed };
}

/** What decides whether a position is skipped. */
export interface Skippable {
  /** Six digits; null for remote work, which is in nobody's way, and where the county is not known. */
  county: string | null;
  /** First two parts of the occupation's code. */
  group: string | null;
}

export const skipsNothing = ({ counties, groups }: Effect): boolean => counties.length + groups.length === 0;

/** Whether the feedback leaves a position out altogether. */
export const skips = ({ counties, groups }: Effect, { county, group }: Skippable): boolean =>
  (county !== null && counties.includes(county)) || (group !== null && groups.includes(group));
