import type { z } from 'zod';
import type { Refusal } from '../../kernel/problem.ts';
import type { ActingRole } from '../access/roles.ts';
import type { Tables } from '../database/schema.ts';
import type { Context } from './context.ts';

/**
 * What an operation is aimed at, so that the mechanism can check it before it runs: a record must be visible to the
 * actor (else `not-found`), a region must lie within the actor's (else `forbidden`), `self` needs an actor who is a person
 * of the register, `employer` one who acts for an employer. `anywhere` leaves it to row-level security.
 */
export type Target<I> =
  | { kind: 'anywhere' }
  | { kind: 'self' }
  | { kind: 'employer' }
  | { kind: 'region'; of: (input: I) => string }
  | { kind: 'record'; table: keyof Tables; of: (input: I) => string };

export const anywhere: { kind: 'anywhere' } = { kind: 'anywhere' };
export const onSelf: { kind: 'self' } = { kind: 'self' };
/** The operation concerns the employer for which the actor acts. */
export const onOwnEmployer: { kind: 'employer' } = { kind: 'employer' };

/** The operation writes into a region; `field` of its input holds the code. */
export function inRegion<K extends string>(field: K): Target<Record<K, string>> {
  return { kind: 'region', of: (input) => input[field] };
}

/** The operation concerns one row of a table; `field` of its input holds the id. */
export function onRecord<K extends string>(table: keyof Tables, field: K): Target<Record<K, string>> {
  return { kind: 'record', table, of: (input) => input[field] };
}

/** The operation concerns one person of the register; `field` of its input holds the id. */
export function onPerson<K extends string>(field: K): Target<Record<K, string>> {
  return onRecord('person', field);
}

export interface Permission<I> {
  roles: readonly ActingRole[];
  on: Target<I>;
}

interface Common<I extends z.ZodType, O> {
  /** `module.verb-object`, unique in the house; also its address in the API. */
  name: string;
  /** Chinese, as on a button or in the audit trail. */
  title: string;
  input: I;
  allow: Permission<z.output<I>>;
  /** Bytes that a program may send, where 1 MiB is too little: operations that take files (base64 needs a third more). */
  maxBody?: number;
  run(ctx: Context, input: z.output<I>): Promise<O | Refusal>;
}

interface ActionInput<I extends z.ZodType, O> extends Common<I, O> {
  audit: 'write';
}

/** `sensitive-read` and `read` leave an audit event in the same transaction; `none` is for data open to its readers. */
interface QueryInput<I extends z.ZodType, O> extends Common<I, O> {
  audit: 'sensitive-read' | 'read' | 'none';
}

export interface Action<I extends z.ZodType = z.ZodType, O = unknown> extends ActionInput<I, O> {
  readonly type: 'action';
}

export interface Query<I extends z.ZodType = z.ZodType, O = unknown> extends QueryInput<I, O> {
  readonly type: 'query';
}

export type Operation<I extends z.ZodType = z.ZodType, O = unknown> = Action<I, O> | Query<I, O>;

/** An operation of any input and output, as the registry holds it. */
// The registry only calls `run` with what `input` has parsed, so the erased input type is safe there.
export type AnyOperation = Omit<Operation, 'run' | 'allow'> & {
  allow: Permission<never>;
  run(ctx: Context, input: never): Promise<unknown>;
};

/** What an operation answers where it does not refuse. */
export type AnswerOf<Q extends { run(...args: never[]): Promise<unknown> }> = Exclude<
  Awaited<ReturnType<Q['run']>>,
  Refusal
>;

/** Declares a write. Permission and audit class are part of its type: an action without them does not compile. */
export function defineAction<I extends z.ZodType, O>(action: ActionInput<I, O>): Action<I, O> {
  return { type: 'action', ...action };
}

/** Declares a read. Its transaction is read-only but for the audit event. */
export function defineQuery<I extends z.ZodType, O>(query: QueryInput<I, O>): Query<I, O> {
  return { type: 'query', ...query };
}
