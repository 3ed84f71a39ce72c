import { redirect, type LoaderFunctionArgs } from 'react-router';
import { doorOf, type Entered, type EnterStep } from '../../../doors/form.ts';
import type { FieldError } from '../../../ui/index.ts';

/** A refused step for its page. */
export interface RefusedStep {
  errors: FieldError[];
}

/** Cookies of a step, for any answer. */
export function cookieHeaders({ cookies }: Entered): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
}

/** Takes a step; the sentence of a refusal stands at `field`. A way that has timed out begins anew. */
export async function takeStep(
  args: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  step: EnterStep,
  field: string,
): Promise<Entered | RefusedStep> {
  const door = doorOf(args);
  const outcome = await door.enter(step);
  if (outcome.ok) return outcome.value;
  if (outcome.problem.code === 'sign-in-again') throw redirect('/sign-in?again=1');
  return { errors: [{ field, text: door.say(outcome).message }] };
}

/** As {@link takeStep}, and on to the page that follows. */
export async function stepOn(
  args: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  step: EnterStep,
  field: string,
): Promise<Response | RefusedStep> {
  const taken = await takeStep(args, step, field);
  return 'errors' in taken ? taken : redirect(taken.to, { headers: cookieHeaders(taken) });
}
