import type { z } from 'zod';
import type { Actor } from '../../src/platform/access/actor.ts';
import { transact, type Floor } from '../../src/platform/action/index.ts';
import {
  filtersSet,
  type ExportInput,
  type ExportValue,
} from '../../src/platform/documents/exports/define.ts';

/** What an export would write: its cells row by row, how many it said there would be, and its filters in words. */
interface Exported {
  readonly rows: ExportValue[][];
  readonly count: number;
  readonly words: { term: string; value: string }[];
}

/** Reads an export under the filters of an address, in the scope of `actor`; numbers stay masked. */
export function exportedRows<I extends z.ZodType, R>(
  floor: Floor,
  definition: ExportInput<I, R>,
  filters: Record<string, string>,
  actor: Actor,
): Promise<Exported> {
  return transact(floor, actor, async ({ ctx }) => {
    const input = definition.input.parse(filters);
    const rows: ExportValue[][] = [];
    for await (const row of definition.rows(ctx, input))
      rows.push(definition.columns.map((column) => column.value(row)));
    return {
      rows,
      count: await definition.count(ctx, input, 1000),
      words: filtersSet(definition, ctx, input),
    };
  });
}
