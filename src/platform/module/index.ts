import type { ProblemParams } from '../../kernel/problem.ts';
import type { RoleName } from '../access/roles.ts';
import type { AnyOperation, Floor } from '../action/index.ts';
import type { SealedColumn } from '../crypto/rotation/index.ts';
import type { AnyExport } from '../documents/exports/define.ts';
import type { Subscriber } from '../event/index.ts';
import type { AnyNotice } from '../notices/declare.ts';
import type { RetentionRule } from '../retention/declare.ts';
import type { DeclaredRule } from '../rule/index.ts';
import type { PersonTable } from './person-table.ts';
import type { SearchFilling, SlotFilling, WorklistFilling } from './slots.ts';

export {
  fill,
  type Completed,
  type HomeCard,
  type Remedy,
  type SearchFilling,
  type SearchHit,
  type SearchTerm,
  type SlotAnswers,
  type SlotFilling,
  type SlotItem,
  type SlotPlace,
  type SlotSection,
  type TimelineLine,
  type WaitingRow,
  type WorklistFilling,
  type WorkWords,
} from './slots.ts';

/** What the pages of the navigation are about; a page without one stands first, by itself. */
export type NavGroup = 'people' | 'work' | 'figures' | 'policy' | 'watch' | 'mine';

/** A page of a module, named by its file so that the declaration loads without a bundler. */
export interface PageDeclaration {
  /** Route, with `:name` for parameters. */
  path: string;
  /** File relative to `src/`. */
  file: string;
  title: string;
  audience: 'public' | 'seeker' | 'staff';
  /** Has an easy version of its own, or is written in easy words already. */
  easy?: true;
  /** Who finds it in the navigation; absent for pages that one reaches from others. */
  nav?: { order: number; label: string; roles: readonly (RoleName | 'public')[]; group?: NavGroup };
  /** Its long form may be put aside half filled: the page's `Form` says `keep`. */
  drafts?: true;
  /** A file of `src/web/scripts` that makes the page better; the page works without. Other pages may run no script at all. */
  script?: string;
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
  /** Kinds of notices that it gives. */
  notices: readonly AnyNotice[];
  /** Where its sealed values stand; a rotation of the master finds them by this. */
  sealed: readonly SealedColumn[];
  /** How long it keeps what it need not keep for ever. */
  retention: readonly RetentionRule[];
  pages: readonly PageDeclaration[];
  slots: readonly SlotFilling[];
  /** What its tables hold about a person, for the copy that the person may ask for. */
  personTables: readonly PersonTable[];
  /** Kinds of work that wait for somebody, for the staff's home. */
  worklists: readonly WorklistFilling[];
  /** Kinds of records that the search box finds. */
  searches: readonly SearchFilling[];
  /** Lists that can be had as a file. */
  exports: readonly AnyExport[];
  /** Its rules, for the law page. */
  rules: readonly DeclaredRule[];
  /** What it does by the clock. */
  tasks: readonly RoomTask[];
}

/** Work that the clock starts, in one process at a time; what it does, it does through actions. */
export interface RoomTask {
  /** Letters, digits and hyphens; unique in the house. */
  name: string;
  /** Five fields, in the time of Asia/Shanghai. */
  cron: string;
  run(floor: Floor): Promise<unknown>;
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
    notices: [],
    sealed: [],
    retention: [],
    pages: [],
    slots: [],
    worklists: [],
    personTables: [],
    searches: [],
    exports: [],
    rules: [],
    tasks: [],
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
