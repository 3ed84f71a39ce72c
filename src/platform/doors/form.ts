import { createContext, type LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import type { Outcome } from '../../kernel/problem.ts';
import { joinDate } from '../ui/date-parts.ts';
import type { Regions } from '../../kernel/regions.ts';
import type { Action, AnyOperation, Query } from '../action/index.ts';
import type { Actor } from '../access/actor.ts';
import type { HalfWay } from '../access/entrance.ts';
import type { HouseDocument } from '../documents/document/model.ts';
import type { DocumentFormat } from '../documents/document/render.ts';
import type { ModuleDeclaration, SlotAnswers, SlotPlace } from '../module/index.ts';
import type { HelpContacts } from './help.ts';
import { STATUS_OF, type Speaker, type Spoken } from './say.ts';

/** A step at the entrance: password, then the code or its first set-up, then the choice between grants. */
export type EnterStep =
  | { do: 'password'; name: string; password: string; to: string | null }
  | { do: 'code' | 'enrol'; code: string }
  | { do: 'grant'; grantId: string }
  /** Signed in already: on in another of the own grants, or, with null, in the same one under a new token. */
  | { do: 'switch'; grantId: string | null }
  /** A passkey in place of password and code; `response` is what the browser made, as JSON. */
  | { do: 'passkey'; response: string; to: string | null }
  /** Asks for a link to set a new password; the answer is the same for every name. */
  | { do: 'reset'; name: string };

/** Where to go after a step, with the cookies to set; recovery codes when they were just made. */
export interface Entered {
  to: string;
  cookies: string[];
  recovery?: string[];
}

/** What a page may do, bound to the one who asks. The server makes one for each request. */
export interface FormDoor {
  actor: Actor;
  /** Name and region of the actor, for the header. */
  regionName: string | null;
  regions: Regions;
  modules: readonly ModuleDeclaration[];
  sampleData: boolean;
  /** Whom the public may ask. */
  help: HelpContacts;
  run(operation: Action | Query, input: unknown): Promise<Outcome<unknown>>;
  /** The bytes of a document; made by the server, for the bundle of pages carries no fonts. */
  render(document: HouseDocument, format: DocumentFormat): Promise<Uint8Array>;
  say(outcome: { problem: Parameters<Speaker>[0] }): Spoken;
  /** Takes a step of signing in. */
  enter(step: EnterStep): Promise<Outcome<Entered>>;
  /** Address of the house as the browser knows it, such as https://zhuye.example: passkeys are bound to it. */
  origin: string;
  /** What a passkey is asked to sign to come in, as JSON for the browser. */
  passkeyQuestion(): Promise<string>;
  /** How far somebody has come who has shown the password and not yet all. */
  halfWay(): Promise<HalfWay | null>;
  /** Signs out; returns the cookie to set. */
  signOut(): Promise<{ cookie: string }>;
  /** What the rooms have to say at a place that the actor may see. */
  slots<P extends SlotPlace>(at: P, input: Record<string, string>): Promise<SlotAnswers[P][]>;
}

export const doorContext = createContext<FormDoor>();

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>;

export function doorOf(args: Args): FormDoor {
  return args.context.get(doorContext);
}

/** The page that says why one may not see this; a reader who has not signed in is sent to do so and comes back. */
export function refusedPage(args: Args, spoken: Spoken): Response {
  if (spoken.code === 'sign-in-first') {
    const { pathname, search } = new URL(args.request.url);
    const to = `/sign-in?to=${encodeURIComponent(pathname + search)}`;
    return new Response(null, { status: 302, headers: { location: to } });
  }
  return Response.json(spoken, { status: STATUS_OF[spoken.kind] });
}

/** Reads for a page; a refusal becomes the error page with its sentence. */
export async function ask<I extends z.ZodType, O>(
  args: Args,
  query: Query<I, O>,
  input: z.input<I>,
): Promise<O> {
  const door = doorOf(args);
  const outcome = await door.run(query as unknown as Query, input);
  if (!outcome.ok) throw refusedPage(args, door.say(outcome));
  return outcome.value as O;
}

/** Opens a form only to those who may send it; others get the page that says why not. */
export function mayUse(args: Args, operation: AnyOperation): void {
  const door = doorOf(args);
  if (operation.allow.roles.includes(door.actor.role)) return;
  const code = door.actor.role === 'public' ? 'sign-in-first' : 'role-may-not';
  throw refusedPage(args, door.say({ problem: { kind: 'forbidden', code } }));
}

export type ActResult<O> = { ok: true; value: O } | { ok: false; problem: Spoken };

/** Writes for a form. A refusal comes back with sentences for the summary and the fields; what was typed is not lost. */
export async function act<I extends z.ZodType, O>(
  args: Args,
  action: Action<I, O>,
  input: unknown,
): Promise<ActResult<O>> {
  const door = doorOf(args);
  const outcome = await door.run(action as unknown as Action, input);
  if (outcome.ok) return { ok: true, value: outcome.value as O };
  const problem = door.say(outcome);
  if (problem.code === 'sign-in-first' || problem.kind === 'not-found') throw refusedPage(args, problem);
  return { ok: false, problem };
}

/** What was typed, by control name, to show the form again; never for files or passwords. */
export type TypedValues = Record<string, string | string[]>;

export interface Posted {
  /** Plain object for the action: empty fields left out, `a.b` nested, `a[]` and repeated names as lists, files as File. */
  input: Record<string, unknown>;
  values: TypedValues;
}

/** Reads a posted form once. */
export async function readForm(request: Request): Promise<Posted> {
  const form = await request.formData();
  const posted: Posted = { input: {}, values: {} };
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    const texts = all.filter((v) => typeof v === 'string');
    if (texts.length > 0 && !/password|current|next|^code$/i.test(name))
      posted.values[name] = texts.length > 1 ? texts : (texts[0] ?? '');
    const given = all.filter((v) => v !== '' && !(v instanceof File && v.size === 0 && v.name === ''));
    if (given.length === 0) continue;
    const list = name.endsWith('[]') || given.length > 1;
    place(posted.input, name.replace(/\[\]$/, '').split('.'), list ? given : given[0]);
  }
  joinDates(posted.input, posted.values);
  return posted;
}

/** The three boxes of a date field, `name-year`, `-month`, `-day`, become one text under `name`. */
function joinDates(input: Record<string, unknown>, values: TypedValues): void {
  for (const name of Object.keys(values)
    .filter((key) => key.endsWith('-year'))
    .map((key) => key.slice(0, -5))) {
    const whole = joinDate(values, name);
    for (const part of ['year', 'month', 'day']) delete input[`${name}-${part}`];
    if (whole !== '') place(input, name.split('.'), whole);
  }
}

/** As {@link readForm}, where the page does not show the form again. */
export async function formInput(request: Request): Promise<Record<string, unknown>> {
  return (await readForm(request)).input;
}

/** A refused form for the page: errors for summary and fields, and what was typed. */
export function refusedForm(problem: Spoken, values: TypedValues) {
  const fields = problem.fields.map((f) => ({ field: f.path, text: f.message }));
  return { errors: fields.length > 0 ? fields : [{ field: '', text: problem.message }], values };
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
