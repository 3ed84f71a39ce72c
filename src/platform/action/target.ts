import { sql } from 'kysely';
import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from './context.ts';
import type { Target } from './define.ts';

function withinScope(ctx: Context, code: string): boolean {
  const { scope } = ctx.actor;
  if (!scope) return false;
  const range = ctx.params.regions.range(code);
  return range.lo >= scope.lo && range.hi <= scope.hi;
}

/** Whether the actor reaches what the operation is aimed at; null when so. Foreign records look absent, never forbidden. */
export async function checkTarget<I>(ctx: Context, target: Target<I>, input: I): Promise<Refusal | null> {
  switch (target.kind) {
    case 'anywhere':
      return null;
    case 'self':
      return ctx.actor.personId ? null : refuse('forbidden', 'not-your-file');
    case 'employer':
      return ctx.actor.employerId ? null : refuse('forbidden', 'not-your-employer');
    case 'region':
      return withinScope(ctx, target.of(input)) ? null : refuse('forbidden', 'outside-region');
    case 'record': {
      const id = target.of(input);
      const found = await sql`select 1 from ${sql.table(target.table)} where id = ${id}`.execute(ctx.db);
      return found.rows.length > 0 ? null : refuse('not-found', 'no-such-record');
    }
  }
}
