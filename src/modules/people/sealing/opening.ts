import { z } from 'zod';
import { addDays } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, defineQuery, onRecord } from '../../../platform/action/index.ts';
import { asPerson } from '../as-person.ts';
import { fileOf } from '../queries/file.ts';
import './tables.ts';

/** Days for which an auditor's yes lets the officer look. */
const DAYS = 7;

/** An officer asks to look under a seal; an auditor decides. */
export const askOpening = defineAction({
  name: 'people.ask-opening',
  title: '申请查看封存的档案',
  input: z.strictObject({ sealId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  allow: { roles: OFFICERS, on: onRecord('seal', 'sealId') },
  audit: 'write',
  async run(ctx, input) {
    const seal = await ctx.db
      .selectFrom('seal')
      .select(['id', 'city', 'person_id', 'region_key', 'lifted_at', 'dissolved_at'])
      .where('id', '=', input.sealId)
      .executeTakeFirstOrThrow();
    if (seal.lifted_at) return refuse('conflict', 'not-sealed');
    if (seal.dissolved_at) return refuse('conflict', 'seal-dissolved');
    const id = ctx.newId();
    const added = await ctx.db
      .insertInto('seal_opening')
      .values({
        city: seal.city,
        id,
        seal_id: seal.id,
        person_id: seal.person_id,
        region_key: seal.region_key,
        officer: ctx.actor.id ?? '',
        reason: input.reason,
        asked_at: ctx.now,
        decided_at: null,
        decided_by: null,
        valid_until: null,
      })
      .onConflict((oc) => oc.columns(['seal_id', 'officer']).where('state', '=', 'waiting').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return refuse('conflict', 'opening-already-asked');
    ctx.note({ table: 'person', id: seal.person_id, city: seal.city, details: { opening: id } });
    return { id };
  },
});

export const decideOpening = defineAction({
  name: 'people.decide-opening',
  title: '决定能不能查看封存的档案',
  input: z.strictObject({ openingId: z.uuid(), decision: z.enum(['allowed', 'refused']) }),
  allow: { roles: ['auditor'], on: onRecord('seal_opening', 'openingId') },
  audit: 'write',
  async run(ctx, input) {
    const row = await ctx.db
      .updateTable('seal_opening')
      .set({
        state: input.decision,
        decided_at: ctx.now,
        decided_by: ctx.actor.id,
        valid_until: input.decision === 'allowed' ? addDays(ctx.today, DAYS) : null,
      })
      .where('id', '=', input.openingId)
      .where('state', '=', 'waiting')
      .returning(['id', 'person_id', 'city'])
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'already-decided');
    ctx.note({
      table: 'person',
      id: row.person_id,
      city: row.city,
      details: { opening: row.id, decision: input.decision },
    });
    return { id: row.id };
  },
});

/** The sealed file, for the one officer whom an auditor allowed, until the day; read only. */
export const openSealedFile = defineQuery({
  name: 'people.open-sealed-file',
  title: '查看封存的档案',
  input: z.strictObject({ openingId: z.uuid() }),
  allow: { roles: OFFICERS, on: onRecord('seal_opening', 'openingId') },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('seal_opening')
      .select(['person_id', 'reason', 'valid_until'])
      .where('id', '=', input.openingId)
      .where('officer', '=', ctx.actor.id)
      .where('state', '=', 'allowed')
      .where('valid_until', '>=', ctx.today)
      .executeTakeFirst();
    if (!row) return refuse('forbidden', 'opening-not-allowed');
    ctx.note({ details: { opening: input.openingId } });
    const file = await asPerson(ctx, row.person_id, () => fileOf(ctx, row.person_id));
    return file;
  },
});
