import type { Context } from '../../../platform/action/index.ts';
import type { SaidBy } from '../tables.ts';

/** A no that is in force. */
export interface Exclusion {
  id: string;
  personId: string;
  positionId: string;
  saidBy: SaidBy;
  reason: string | null;
}

const inForce = (ctx: Context) =>
  ctx.db
    .selectFrom('match_exclusion')
    .select(['id', 'person_id as personId', 'position_id as positionId', 'said_by as saidBy', 'reason'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id');

/** Every no between the person and a position, whoever said it. */
export const exclusionsOfPerson = (ctx: Context, personId: string): Promise<Exclusion[]> =>
  inForce(ctx).where('person_id', '=', personId).execute();

/** Every no between the position and a person within the actor's scope. */
export const exclusionsOfPosition = (ctx: Context, positionId: string): Promise<Exclusion[]> =>
  inForce(ctx).where('position_id', '=', positionId).execute();
