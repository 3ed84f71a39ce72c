import { sql } from 'kysely';
import { z } from 'zod';
import { refuse, Refusal } from '../../../../kernel/problem.ts';
import { OFFICE_STAFF } from '../../../../platform/access/roles.ts';
import { defineAction, onPerson, type Context } from '../../../../platform/action/index.ts';
import { personBrief } from '../../../people/index.ts';
import { positionBrief } from '../../../positions/index.ts';
import { MOST_SHORTLISTED } from './read.ts';
import './tables.ts';

/** Whoever keeps people's files picks out; the village helper only tells. */
export const COUNSELLORS = OFFICE_STAFF;

const pair = { personId: z.uuid(), positionId: z.uuid() };
const note = z.string().trim().min(1).max(300).optional();
type Pair = { personId: string; positionId: string };

const standing = (ctx: Context, { personId, positionId }: Pair) =>
  ctx.db
    .selectFrom('shortlist')
    .select(['id', 'city', 'place'])
    .where('person_id', '=', personId)
    .where('position_id', '=', positionId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

async function lastPlace(ctx: Context, positionId: string): Promise<{ n: number; last: number }> {
  const { rows } = await sql<{ n: number; last: number }>`
    select count(*)::int as n, coalesce(max(place), 0)::int as last from shortlist
    where position_id = ${positionId} and removed_at is null`.execute(ctx.db);
  return rows[0] ?? { n: 0, last: 0 };
}

/** Picks somebody out for an open position. Picked out twice is picked out once; a new note takes the place of the old one. */
export const addToShortlist = defineAction({
  name: 'matching.shortlist',
  title: '放进备选名单',
  input: z.strictObject({ ...pair, note }),
  allow: { roles: COUNSELLORS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { note: said, ...asked }) {
    const person = await personBrief(ctx, asked.personId);
    if (person instanceof Refusal) return person;
    const position = await positionBrief(ctx, asked.positionId);
    if (position instanceof Refusal) return position;
    if (position.state !== 'open') return refuse('conflict', 'shortlist.not-open');
    const { n, last } = await lastPlace(ctx, position.id);
    const found = await standing(ctx, asked);
    if (!found && n >= MOST_SHORTLISTED)
      return refuse('conflict', 'shortlist.full', { most: MOST_SHORTLISTED });
    const id = found?.id ?? ctx.newId();
    if (found && said !== undefined)
      await ctx.db.updateTable('shortlist').set({ note: said }).where('id', '=', id).execute();
    if (!found)
      await ctx.db
        .insertInto('shortlist')
        .values({
          city: person.city,
          id,
          person_id: person.id,
          region_key: person.regionKey,
          position_id: position.id,
          place: last + 1,
          note: said ?? null,
          added_at: ctx.now,
          added_by: ctx.actor.id,
          removed_at: null,
          removed_by: null,
        })
        .onConflict((oc) => oc.doNothing())
        .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { position: position.id } });
    return { id };
  },
});

/** Takes somebody off the list; whoever was taken off already stays off. */
export const removeFromShortlist = defineAction({
  name: 'matching.shortlist-remove',
  title: '移出备选名单',
  input: z.strictObject(pair),
  allow: { roles: COUNSELLORS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, asked) {
    const found = await standing(ctx, asked);
    if (!found) return { removed: false };
    await ctx.db
      .updateTable('shortlist')
      .set({ removed_at: ctx.now, removed_by: ctx.actor.id })
      .where('id', '=', found.id)
      .execute();
    ctx.note({
      table: 'person',
      id: asked.personId,
      city: found.city,
      details: { position: asked.positionId },
    });
    return { removed: true };
  },
});

/** Puts somebody one place further up; the first stays first. */
export const raiseOnShortlist = defineAction({
  name: 'matching.shortlist-raise',
  title: '在备选名单里往前移',
  input: z.strictObject(pair),
  allow: { roles: COUNSELLORS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, asked) {
    const rows = await ctx.db
      .selectFrom('shortlist')
      .select(['id', 'person_id'])
      .where('position_id', '=', asked.positionId)
      .where('removed_at', 'is', null)
      .orderBy('place')
      .orderBy('added_at')
      .orderBy('id')
      .forUpdate()
      .execute();
    const at = rows.findIndex((row) => row.person_id === asked.personId);
    if (at < 0) return refuse('not-found', 'no-such-record');
    const ids = rows.map(({ id }) => id);
    if (at > 0) ids.splice(at - 1, 2, ids[at] ?? '', ids[at - 1] ?? '');
    // Places are counted anew: two who were added at once may have had the same one.
    await sql`update shortlist set place = array_position(${ids}::uuid[], id)
      where id = any (${ids}::uuid[])`.execute(ctx.db);
    ctx.note({ table: 'person', id: asked.personId, details: { position: asked.positionId } });
    return { place: Math.max(1, at) };
  },
});
