import { withSight } from '../../../platform/access/with-sight.ts';
import type { Context } from '../../../platform/action/index.ts';

/**
 * Does what needs the person's file in an act that an employer may do: telling the person, asking for the consent. Sees that
 * person's place alone. Staff see it by their own scope.
 */
export function atPerson<T>(
  ctx: Context,
  { region_key }: { region_key: number },
  work: () => Promise<T>,
): Promise<T> {
  return ctx.actor.employerId ? withSight(ctx, { lo: region_key, hi: region_key + 1 }, work) : work();
}
