import type { z } from 'zod';
import { Refusal, refuse, type Outcome, type Problem } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import { writeAudit } from '../audit/index.ts';
import type { AuditNote } from './context.ts';
import { CostlyRefusal } from './costly.ts';
import type { AnyOperation, Operation } from './define.ts';
import { problemOf } from './failure.ts';
import { fieldsOf } from './fields.ts';
import type { Floor } from './floor.ts';
import { once } from './once.ts';
import { checkTarget } from './target.ts';
import { transact, type Act } from './transact.ts';

export interface CallOptions {
  /** Idempotency key: the same key and input of the same actor has its effect once and gets the same answer again. */
  key?: string;
}

function audited(operation: AnyOperation, actor: Actor, act: Act, refused?: Problem): Promise<void> {
  if (operation.audit === 'none' && !refused) return Promise.resolve();
  const notes: AuditNote[] = refused ? [{ details: { refused: refused.code } }] : act.notes;
  return writeAudit(act.ctx, {
    actor,
    action: operation.name,
    class: refused ? 'refused' : operation.audit,
    notes,
  });
}

async function perform(operation: AnyOperation, act: Act, input: unknown): Promise<unknown> {
  // `input` has passed the operation's own schema; the registry has erased its type.
  const parsed = input as never;
  const refusal = await checkTarget(act.ctx, operation.allow.on, parsed);
  if (refusal) throw refusal;
  const value = await operation.run(act.ctx, parsed);
  if (value instanceof Refusal) throw value;
  return value;
}

/** Refusals for lack of permission are themselves told to the audit trail, in a transaction of their own. */
async function tellRefusal(
  floor: Floor,
  operation: AnyOperation,
  actor: Actor,
  problem: Problem,
): Promise<void> {
  if (problem.kind !== 'forbidden' || actor.id === null) return;
  await transact(floor, actor, (act) => audited(operation, actor, act, problem));
}

/**
 * The one way in: parses, authorises, opens the transaction under the actor's scope, runs, writes the audit event in the
 * same transaction, shapes the error. Each of the four doors ends here.
 */
export async function dispatchErased(
  floor: Floor,
  operation: AnyOperation,
  raw: unknown,
  actor: Actor,
  options: CallOptions = {},
): Promise<Outcome<unknown>> {
  try {
    if (!operation.allow.roles.includes(actor.role)) {
      throw refuse('forbidden', actor.role === 'public' ? 'sign-in-first' : 'role-may-not');
    }
    const parsed = operation.input.safeParse(raw);
    if (!parsed.success) throw refuse('invalid', 'check-input', undefined, fieldsOf(parsed.error));
    const key = operation.type === 'action' ? options.key : undefined;
    const act = async (within: Act) => {
      const work = () => perform(operation, within, parsed.data);
      const answer = key ? await once(within.ctx, operation.name, key, raw, work) : await work();
      await audited(operation, actor, within);
      return answer;
    };
    const readsOnly = operation.type === 'query' && operation.audit === 'none';
    const value = await transact(floor, actor, act, readsOnly ? 'read only' : 'read write');
    return { ok: true, value };
  } catch (thrown) {
    const problem = problemOf(thrown, operation.name, floor.log);
    await tellRefusal(floor, operation, actor, problem);
    if (thrown instanceof CostlyRefusal) await transact(floor, actor, ({ ctx }) => thrown.after(ctx));
    return { ok: false, problem };
  }
}

/** As {@link dispatchErased}, with the types of a known operation. */
export function dispatch<I extends z.ZodType, O>(
  floor: Floor,
  operation: Operation<I, O>,
  raw: z.input<I>,
  actor: Actor,
  options?: CallOptions,
): Promise<Outcome<O>> {
  // The registered twin is what runs: pages are bundled and carry their own copy of each declaration.
  const registered = floor.operations.get(operation.name) ?? (operation as AnyOperation);
  return dispatchErased(floor, registered, raw, actor, options) as Promise<Outcome<O>>;
}
