import type { ProblemParams } from '../../kernel/problem.ts';
import type { RoleName } from '../access/roles.ts';
import type { AnyOperation } from '../action/index.ts';
import type { Subscriber } from '../event/index.ts';
import type { DeclaredRule } from '../rule/index.ts';
import type { SlotFilling } from './slots.ts';

export type { SlotFilling, SlotItem, SlotPlace, SlotSection } from './slots.ts';

/** A page of a module, named by its file so that the declaration loads without a bundler. */
export interface PageDeclaration {
  /** Route, with `:name` for parameters. */
  path: string;
  /** File relative to `src/`. */
  file: string;
  title: string;
  audience: 'public' | 'seeker' | 'staff';
  /** Who finds it in the navigation; absent for pages that one reaches from others. */
  nav?: { order: number; label: string; roles: readonly (RoleName | 'public')[] };
}

/** Chinese sentences for the problem codes of a module: what is wrong and what to do. */
export type Messages = Readonly<Record<string, (params: ProblemParams) => string>>;

export interface ModuleDeclaration {
  name: string;
  title: string;
  /** Absolute folder of its numbered SQL files; null for a room without tables. */
  migrations: string | null;
  // `never` inputs: the registry holds operations of every type side by side.
  operations: readonly AnyOperation[];
  subscribers: readonly Subscriber[];
  messages: Messages;
  pages: readonly PageDeclaration[];
  slots: readonly SlotFilling[];
  /** Its rules, for the law page. */
  rules: readonly DeclaredRule[];
}

/** What a room gives to `app.ts`; everything but the name may be left out. */
export interface ModuleInput extends Partial<Omit<ModuleDeclaration, 'operations'>> {
  name: string;
  title: string;
  actions?: readonly AnyOperation[];
  queries?: readonly AnyOperation[];
}

/** Declares a room of the house. */
export function defineModule({ actions = [], queries = [], ...rest }: ModuleInput): ModuleDeclaration {
  return {
    migrations: null,
    subscribers: [],
    messages: {},
    pages: [],
    slots: [],
    rules: [],
    ...rest,
    operations: [...actions, ...queries, ...(rest.slots ?? []).map((slot) => slot.query)],
  };
}

/** All operations by name; two of one name are a mistake of the house and stop the start. */
export function operationsOf(modules: readonly ModuleDeclaration[]): ReadonlyMap<string, AnyOperation> {
  const all = new Map<string, AnyOperation>();
  for (const operation of modules.flatMap((m) => m.operations)) {
    if (all.has(operation.name)) throw new Error(`operation declared twice: ${operation.name}`);
    all.set(operation.name, operation);
  }
  return all;
}
