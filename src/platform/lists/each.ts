import type { LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import type { Action } from '../action/index.ts';
import { doorOf } from '../doors/form.ts';
import type { BulkOutcome } from '../ui/index.ts';

export interface EachOutcome {
  readonly ok: boolean;
  /** The sentence of the refusal; '' where it was done. */
  readonly said: string;
}

/**
 * One action for each record by itself: each is checked, done and audited in a transaction of its own, so that a refused
 * one stops no other. Answers stand in the order of the inputs. Only for writes: reads of several records are one query.
 */
export async function actEach<I extends z.ZodType, O>(
  args: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  action: Action<I, O>,
  inputs: readonly z.input<I>[],
): Promise<EachOutcome[]> {
  const door = doorOf(args);
  const outcomes: EachOutcome[] = [];
  // One after another: they may concern one person, and a page must not take a pool's worth of connections.
  for (const input of inputs) {
    const outcome = await door.run(action as unknown as Action, input);
    outcomes.push(outcome.ok ? { ok: true, said: '' } : { ok: false, said: door.say(outcome).message });
  }
  return outcomes;
}

/** What became of each record, for its result page; `done`: said where it was done. Records and answers in one order. */
export const outcomesOf = (
  records: readonly Pick<BulkOutcome, 'id' | 'title' | 'href'>[],
  answers: readonly EachOutcome[],
  done: string,
): BulkOutcome[] =>
  records.map(({ id, title, href }, index) => {
    const answer = answers[index];
    return { id, title, href, ok: answer?.ok ?? false, said: answer?.ok ? done : (answer?.said ?? '') };
  });
