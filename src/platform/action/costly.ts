import { Refusal, type Problem } from '../../kernel/problem.ts';
import type { Context } from './context.ts';

/**
 * A refusal that has a price: its transaction is rolled back like any other, and then `after` is done in one of its own,
 * under the same actor. For what must be counted though nothing may happen, such as a wrong code.
 */
export class CostlyRefusal extends Refusal {
  readonly after: (ctx: Context) => Promise<void>;
  constructor({ problem }: { problem: Problem }, after: (ctx: Context) => Promise<void>) {
    super(problem);
    this.after = after;
  }
}
