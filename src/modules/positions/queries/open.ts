import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { isOwnPosition } from '../lock.ts';
import { POSITION_KEEPERS, positionProcedure, type PositionMove } from '../procedure.ts';
import type { ReserveKind } from '../reserve/kinds.ts';
import { missingToPublish } from '../rules.ts';
import { wordsFound } from './words-found.ts';

/** One position with all that is known, what it lacks, and what this actor may do about it. */
export const openPosition = defineQuery({
  name: 'positions.open',
  title: '查看岗位',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('position', 'positionId') },
  audit: 'none',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('position')
      .selectAll()
      .where('id', '=', input.positionId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const { regions } = ctx.params;
    const own = isOwnPosition(ctx.actor, row);
    const { import_hash: _, recorded_by: __, ...known } = row;
    return {
      ...known,
      place: row.region_code === null ? null : regions.fullName(row.region_code),
      office: regions.fullName(regions.codeOf(row.region_key)),
      officeCode: regions.codeOf(row.region_key),
      own,
      missing: row.state === 'open' ? [] : missingToPublish(row).map(({ code }) => code),
      moves: own
        ? allowedTransitions(positionProcedure, row.state, ctx.actor.role)
            .map(({ name }) => name)
            .filter((name) => isTakenHere(name, row.reserve))
        : [],
      editable: own && row.state !== 'closed' && POSITION_KEEPERS.some((role) => role === ctx.actor.role),
      ...(await wordsFound(ctx, row)),
      line: await importLine(ctx, row.import_batch, row.id),
    };
  },
});

/** Offering first, and opening after it, are taken by the room that keeps the list; until then nothing is published past it. */
const isTakenHere = (name: PositionMove, reserve: ReserveKind | null): boolean =>
  name !== 'reserve' && name !== 'release' && !(name === 'publish' && reserve !== null);

/** Line and notes of the file that the position came from. */
async function importLine(ctx: Context, batch: string | null, id: string) {
  if (batch === null) return null;
  const row = await ctx.db
    .selectFrom('position_import_row')
    .select(['line', 'notes'])
    .where('position_id', '=', id)
    .executeTakeFirst();
  return row ? { batchId: batch, line: row.line, notes: row.notes } : null;
}
