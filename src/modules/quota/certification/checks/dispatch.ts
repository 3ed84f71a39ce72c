import type { Dispatch, PersonFacts } from '../facts.ts';
import { fail, inOrder, type Failure } from '../finding.ts';
import type { Month } from '../months.ts';

/** Whether dispatch lets an employer count the person, and whose contract and insurance stand in for its own. */
export interface DispatchView {
  failure: Failure | null;
  sides: ReadonlySet<string>;
}

/**
 * A dispatched person is counted by one side: the dispatching unit, or the host where both agreed so in writing. What is in force
 * on the last day of the month settles it, so that a month never goes to both.
 */
export function viewDispatch(own: ReadonlySet<string>, person: PersonFacts, month: Month): DispatchView {
  const current = inOrder(person.dispatches, ({ from }) => from).filter(
    ({ from, to }) => from <= month.last && (to === null || to >= month.last),
  );
  const sides = new Set(own);
  for (const dispatch of current) {
    const isHost = own.has(dispatch.hostUnitId);
    if (isHost === own.has(dispatch.dispatchUnitId)) continue;
    const agreed = agreedOn(dispatch, current);
    if (agreed === 'BOTH') return { failure: fail('dispatch-contradiction', dispatch), sides };
    if (isHost !== (agreed === 'HOST_UNIT')) return { failure: fail('dispatch-other-side', dispatch), sides };
    if (isHost) sides.add(dispatch.dispatchUnitId);
  }
  return { failure: null, sides };
}

/** What the two units of a dispatch agreed on: nothing, one of them, or one paper against the other. */
function agreedOn(dispatch: Dispatch, current: readonly Dispatch[]) {
  const between = current.filter(
    ({ dispatchUnitId, hostUnitId }) =>
      dispatchUnitId === dispatch.dispatchUnitId && hostUnitId === dispatch.hostUnitId,
  );
  const sides = new Set(between.flatMap(({ countedBy }) => countedBy ?? []));
  return sides.size > 1 ? 'BOTH' : ([...sides][0] ?? null);
}
