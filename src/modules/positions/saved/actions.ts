import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onSelf, type Context } from '../../../platform/action/index.ts';
import { containing } from '../../../platform/database/like.ts';
import { mayAct, personBrief } from '../../people/index.ts';
import { codesIn, positionFilter } from '../queries/filter.ts';
import './tables.ts';

/** Searches that one person keeps. */
export const SAVED_MOST = 10;
/** Days in which a deleted search may be had back. */
export const UNDELETE_DAYS = 7;

const { page: _, ...filters } = positionFilter;
const name = z.string().trim().min(1).max(40);
const tell = z.preprocess((value) => value === true || value === 'yes', z.boolean());

/** Whoever acts for the person may; a helper who may only look may not. */
async function ownPerson(ctx: Context) {
  return (await mayAct(ctx)) ?? personBrief(ctx, ctx.actor.personId ?? '');
}

/** Keeps what the public search is narrowed by under a name; what is open now counts as seen. */
export const saveSearch = defineAction({
  name: 'positions.save-search',
  title: '保存找工作的条件',
  input: z.strictObject({ ...filters, name, tell }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { name: called, tell: tells, text, region, occupation, form, wage, accommodation }) {
    const person = await ownPerson(ctx);
    if (person instanceof Refusal) return person;
    const kept = await ctx.db
      .selectFrom('saved_search')
      .select('id')
      .where('person_id', '=', person.id)
      .where('deleted_at', 'is', null)
      .limit(SAVED_MOST)
      .execute();
    if (kept.length >= SAVED_MOST) return refuse('conflict', 'saved.too-many', { most: SAVED_MOST });
    const { regions } = ctx.params;
    const everywhere = region === undefined || regions.get(region)?.level === 'province';
    const id = ctx.newId();
    await ctx.db
      .insertInto('saved_search')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.regionKey,
        name: called,
        text: text || null,
        pattern: text ? containing(text) : null,
        region: everywhere ? null : region,
        places: everywhere ? null : codesIn(region, regions),
        occupation: occupation ?? null,
        form: form ?? null,
        wage: wage === undefined ? null : wage * 100,
        accommodation: accommodation ?? null,
        tell: tells,
        seen_at: ctx.now,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { saved: id } });
    return { id };
  },
});

/** Names a search anew, and says whether the person wants to be told of what is new. */
export const changeSearch = defineAction({
  name: 'positions.change-saved-search',
  title: '修改保存的条件',
  input: z.strictObject({ searchId: z.uuid(), name, tell }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: (ctx, { searchId, name: called, tell: tells }) =>
    set(ctx, searchId, { name: called, tell: tells }, 'change'),
});

/** The person looks: what is open now is no longer new. */
export const lookedAtSearch = defineAction({
  name: 'positions.looked-at-saved-search',
  title: '看保存的条件找到的岗位',
  input: z.strictObject({ searchId: z.uuid() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: (ctx, { searchId }) => set(ctx, searchId, { seen_at: ctx.now }, 'look'),
});

/** Deletes a search, or has it back within some days. */
export const deleteSearch = defineAction({
  name: 'positions.delete-saved-search',
  title: '删除保存的条件',
  input: z.strictObject({ searchId: z.uuid(), back: z.literal('yes').optional() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: (ctx, { searchId, back }) =>
    set(ctx, searchId, { deleted_at: back ? null : ctx.now }, back ? 'undelete' : 'delete'),
});

type Changes = Partial<{ name: string; tell: boolean; seen_at: Date; deleted_at: Date | null }>;

async function set(ctx: Context, searchId: string, changes: Changes, move: string) {
  const person = await ownPerson(ctx);
  if (person instanceof Refusal) return person;
  const changed = await ctx.db
    .updateTable('saved_search')
    .set(changes)
    .where('id', '=', searchId)
    .where('person_id', '=', person.id)
    .where('deleted_at', move === 'undelete' ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return refuse('not-found', 'saved.gone');
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { saved: searchId, move } });
  return { id: changed.id };
}
