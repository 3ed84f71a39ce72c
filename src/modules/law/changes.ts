import { citationText } from '../../kernel/citation.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { parameterText, type DeclaredRule, type ParameterValues } from '../../platform/rule/index.ts';

/** One thing that became different on a day. */
export interface Change {
  on: PlainDate;
  id: string;
  title: string;
  kind: 'begins' | 'changes' | 'ends';
  /** The value after and before, for numbers; null for rules and where there was or is none. */
  to: string | null;
  from: string | null;
  source: string;
}

/** When a rule begins and when it ends. */
export function changesOfRule({ id, title, cites, validFrom, validTo }: DeclaredRule): Change[] {
  const common = { id, title, to: null, from: null, source: cites.map(citationText).join('；') };
  return [
    { ...common, on: validFrom, kind: 'begins' },
    ...(validTo === null ? [] : [{ ...common, on: validTo, kind: 'ends' } as const]),
  ];
}

/** When a number begins, takes another value, and ends with no successor. */
export function changesOfParameter({ parameter, entries }: ParameterValues): Change[] {
  const { id, title } = parameter;
  return entries.flatMap(({ from: on, to: until, value, cites }, i): Change[] => {
    const before = entries[i - 1];
    const follows = before?.to === on;
    const text = parameterText(parameter, value);
    const source = citationText(cites);
    const start: Change = {
      on,
      id,
      title,
      kind: follows ? 'changes' : 'begins',
      to: text,
      from: follows ? parameterText(parameter, before.value) : null,
      source,
    };
    const gap = until !== null && entries[i + 1]?.from !== until;
    return gap ? [start, { on: until, id, title, kind: 'ends', to: null, from: text, source }] : [start];
  });
}

/** Newest first; of one day in the order given. */
export function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}
