import type { LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../../platform/doors/form.ts';
import type { Query } from '../../../platform/action/index.ts';
import type { FieldError } from '../../../platform/ui/index.ts';
import { explainLevy } from '../queries/explain-levy.ts';
import { atBoxes, rowOf, typedIn, type LevyTyped } from './levy-address.ts';

export type Explained = Exclude<Awaited<ReturnType<(typeof explainLevy)['run']>>, { problem: unknown }>;

export interface LevyLoaded {
  typed: LevyTyped;
  errors: FieldError[];
  found: Explained | null;
}

/** What the address asks and the answer; no answer where nothing was asked or something must be mended first. */
export async function loadLevy(args: LoaderFunctionArgs): Promise<LevyLoaded> {
  const { searchParams } = new URL(args.request.url);
  const typed = typedIn(searchParams);
  // A form that was sent empty has been sent all the same.
  if (!searchParams.has('headcount')) return { typed, errors: [], found: null };
  const door = doorOf(args);
  const outcome = await door.run(explainLevy as unknown as Query, rowOf(typed));
  if (outcome.ok) return { typed, errors: [], found: outcome.value as Explained };
  const { fields, message } = door.say(outcome);
  const errors = fields.length > 0 ? atBoxes(fields, typed) : [{ field: '', text: message }];
  return { typed, errors, found: null };
}
