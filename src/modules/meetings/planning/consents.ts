import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { consentHolds } from '../../people/index.ts';
import { purposesToShow, type ShowPurpose } from '../../recruiting/index.ts';
import type { Facts } from './facts.ts';

/** What a person may agree to: to be shown to these kinds of employers. */
export const SHOWN = [
  'show-private-employer',
  'show-public-employer',
] as const satisfies readonly ShowPurpose[];

/** Whether a person may be shown at a booth today. */
export type MayShow = (personId: string, boothId: string) => boolean;

/** Reads who of the guests agreed to be shown to public and to private employers, and which of them each booth is. */
export async function mayShowAt(ctx: Context, { booths, guests }: Facts): Promise<MayShow> {
  const purposes = await purposesToShow(
    ctx,
    booths.flatMap((booth) => booth.employer_id ?? []),
  );
  const ids = guests.map((guest) => guest.person_id);
  const { rows } = await sql<Record<ShowPurpose | 'id', string | boolean>>`
    select p.id, ${consentHolds('show-public-employer', sql`p.id`)} as "show-public-employer",
      ${consentHolds('show-private-employer', sql`p.id`)} as "show-private-employer"
    from unnest(${ids}::uuid[]) as p(id)`.execute(ctx.db);
  const agreed = new Map(rows.map((row) => [row.id, row]));
  const needed = new Map(
    booths.map((booth) => [
      booth.id,
      (booth.employer_id && purposes.get(booth.employer_id)) || ('show-private-employer' as const),
    ]),
  );
  return (personId, boothId) => {
    const purpose = needed.get(boothId);
    return purpose !== undefined && agreed.get(personId)?.[purpose] === true;
  };
}
