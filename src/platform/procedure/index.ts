import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { ActingRole } from '../access/roles.ts';

export interface ProcedureState {
  title: string;
  /** How a status tag shows it; the word always stands beside the colour. */
  tone: 'good' | 'waiting' | 'bad' | 'info' | 'draft' | 'neutral';
  /** Nothing follows: such records wait for nobody. */
  final?: true;
}

export interface Transition<S extends string, N extends string> {
  name: N;
  /** As on its button. */
  title: string;
  from: readonly S[];
  to: S;
  allow: readonly ActingRole[];
  /** What must be given along, such as a reason; the action's input says how. */
  needs?: readonly 'reason'[];
  /** Days after which a record in the state it starts from is overdue; none where the law sets no limit. */
  withinDays?: number;
}

/** A table of moves: pages draw their buttons from it and the server decides by it, so that the two cannot differ. */
export interface Procedure<S extends string = string, N extends string = string> {
  id: string;
  title: string;
  start: S;
  states: Readonly<Record<S, ProcedureState>>;
  transitions: readonly Transition<S, N>[];
}

/** Declares a procedure; a move between states that do not exist does not compile. */
export function defineProcedure<S extends string, N extends string>(
  procedure: Procedure<S, N>,
): Procedure<S, N> {
  return procedure;
}

/** The moves that a role may make from a state, in declared order: the buttons of a page. */
export function allowedTransitions<S extends string, N extends string>(
  procedure: Procedure<S, N>,
  state: S,
  role: ActingRole,
): Transition<S, N>[] {
  return procedure.transitions.filter((t) => t.from.includes(state) && t.allow.includes(role));
}

/** Days within which a record in the state is to be moved on, the shortest of its moves; null where none is set. */
export function daysAllowed<S extends string, N extends string>(
  procedure: Procedure<S, N>,
  state: S,
): number | null {
  const limits = procedure.transitions.flatMap((t) =>
    t.from.includes(state) && t.withinDays !== undefined ? [t.withinDays] : [],
  );
  return limits.length > 0 ? Math.min(...limits) : null;
}

/**
 * The move by its name from the state in which the record is now, or why not: another state (`conflict`, for somebody may
 * have moved it meanwhile), a role that may not (`forbidden`), or a reason that is missing (`invalid`).
 */
export function takeTransition<S extends string, N extends string>(
  procedure: Procedure<S, N>,
  name: N,
  state: S,
  role: ActingRole,
  given: { reason?: string | undefined } = {},
): Transition<S, N> | Refusal {
  const move = procedure.transitions.find((t) => t.name === name);
  if (!move) return refuse('invalid', 'unknown-transition');
  if (!move.from.includes(state)) {
    return refuse('conflict', 'not-from-this-state', {
      state: procedure.states[state].title,
      act: move.title,
    });
  }
  if (!move.allow.includes(role)) return refuse('forbidden', 'role-may-not');
  if (move.needs?.includes('reason') && !given.reason?.trim()) {
    return refuse('invalid', 'check-input', undefined, [{ path: 'reason', code: 'required' }]);
  }
  return move;
}
