import type { Context } from '../../action/index.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { AnyExport } from './define.ts';
import './params.ts';
import './tables.ts';

const aadOf = (id: string) => `export_job.input:${id}`;

export function sealInput(ctx: Pick<Context, 'cipher'>, id: string, input: unknown): Buffer {
  return ctx.cipher.seal(JSON.stringify(input), aadOf(id));
}

/** The filters as they were asked for, by the names of the list's address. */
export function openInput(ctx: Pick<Context, 'cipher'>, id: string, sealed: Buffer): Record<string, string> {
  return JSON.parse(ctx.cipher.open(sealed, aadOf(id))) as Record<string, string>;
}

/** The declared export, if the actor's role may have it. Throws `exports.unknown` or `role-may-not`. */
export function exportFor(ctx: Pick<Context, 'params' | 'actor'>, name: string): AnyExport {
  const found = ctx.params.exports?.get(name);
  if (!found) throw refuse('not-found', 'exports.unknown');
  if (!found.roles.some((role) => role === ctx.actor.role)) throw refuse('forbidden', 'role-may-not');
  return found;
}

/** Filters parsed by the export's own schema. Throws `exports.filters`. */
export function inputOf(definition: AnyExport, filters: unknown): never {
  const parsed = definition.input.safeParse(filters);
  if (!parsed.success) throw refuse('invalid', 'exports.filters');
  // The definition's own schema has parsed it; the registry has erased its type.
  return parsed.data as never;
}
