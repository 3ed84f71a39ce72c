import { createContext, type LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import type { Outcome } from '../../kernel/problem.ts';
import type { Action, Query } from '../action/index.ts';
import type { Actor } from '../access/actor.ts';
import type { ModuleDeclaration } from '../module/index.ts';
import type { Spoken } from './say.ts';

/** What a page may do, bound to the one who asks. The server makes one for each request. */
export interface FormDoor {
  actor: Actor;
  /** Name and region of the actor, for the header. */
  regionName: string | null;
  modules: readonly ModuleDeclaration[];
  sampleData: boolean;
  run(operation: Action | Query, input: unknown): Promise<Outcome<unknown>>;
  say(outcome: { problem: Parameters<import('./say.ts').Speaker>[0] }): Spoken;
  /** Signs in or out; returns the cookie to set. */
  signIn(name: string, password: string): Promise<Outcome<{ cookie: string }>>;
  signOut(): Promise<{ cookie: string }>;
}

export const doorContext = createContext<FormDoor>();

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>;

export function doorOf(args: Args): FormDoor {
  return args.context.get(doorContext);
}

const STATUS: Record<Spoken['kind'], number> = { invalid: 400, forbidden: 403, 'not-found': 404, conflict: 409, unavailable: 503 };

/** The page that says why one may not see this; a reader who has not signed in is sent to do so and comes back. */
function refusedPage(args: Args, spoken: Spoken): Response {
  if (spoken.code === 'sign-in-first') {
    const { pathname, search } = new URL(args.request.url);
    const to = `/sign-in?to=${encodeURIComponent(pathname + search)}`;
    return new Response(null, { status: 302, headers: { location: to } });
  }
  return Response.json(spoken, { status: STATUS[spoken.kind] });
}

/** Reads for a page; a refusal becomes the error page with its sentence. */
export async function ask<I extends z.ZodType, O>(args: Args, query: Query<I, O>, input: z.input<I>): Promise<O> {
  const door = doorOf(args);
  const outcome = await door.run(query as unknown as Query, input);
  if (!outcome.ok) throw refusedPage(args, door.say(outcome));
  return outcome.value as O;
}

export type ActResult<O> = { ok: true; value: O } | { ok: false; problem: Spoken };

/** Writes for a form. A refusal comes back with sentences for the summary and the fields; what was typed is not lost. */
export async function act<I extends z.ZodType, O>(args: Args, action: Action<I, O>, input: unknown): Promise<ActResult<O>> {
  const door = doorOf(args);
  const outcome = await door.run(action as unknown as Action, input);
  if (outcome.ok) return { ok: true, value: outcome.value as O };
  const problem = door.say(outcome);
  if (problem.code === 'sign-in-first' || problem.kind === 'not-found') throw refusedPage(args, problem);
  return { ok: false, problem };
}

/** A posted form as a plain object: empty fields left out, repeated names as lists, `a.b` as nested, files as File. */
export async function formInput(request: Request): Promise<Record<string, unknown>> {
  const form = await request.formData();
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((v) => v !== '' && !(v instanceof File && v.size === 0 && v.name === ''));
    if (values.length === 0) continue;
    place(input, name.replace(/\[\]$/, '').split('.'), name.endsWith('[]') || values.length > 1 ? values : values[0]);
  }
  return input;
}

function place(target: Record<string, unknown>, [head, ...rest]: string[], value: unknown): void {
  if (head === undefined || head === '__proto__' || head === 'constructor') return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = (target[head] ??= {}) as Record<string, unknown>;
  if (typeof inner === 'object') place(inner, rest, value);
}
