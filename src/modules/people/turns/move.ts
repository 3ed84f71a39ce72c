import { sql } from 'kysely';
import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onRecord } from '../../../platform/action/index.ts';
import { regionCode } from '../../../platform/input/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { addTurn, turnFields, wrongDay } from './common.ts';

/**
 * The person now belongs to another place: the file with all that is under way goes there, and whoever had it does not see it
 * any more, unless both places are theirs. The office there finds it among its work.
 */
export const handOverFile = defineAction({
  name: 'people.hand-over',
  title: '把档案转到别的地方',
  input: z.strictObject({ personId: z.uuid(), region: regionCode, ...turnFields }),
  allow: { roles: OFFICERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId, region, on, paper }) {
    const { regions } = ctx.params;
    if (!regions.has(region)) return invalidField('region', 'unknown-region');
    const wrong = wrongDay(ctx, on);
    if (wrong) return wrong;
    const person = await ctx.db
      .selectFrom('person')
      .select(['id', 'city', 'region_key', 'region_code'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    if (person.region_code === region) return invalidField('region', 'same-place');
    const id = ctx.newId();
    // A move within the county is nobody's news.
    const within = person.region_code.slice(0, 6) === region.slice(0, 6);
    await addTurn(ctx, person, {
      id,
      kind: 'move',
      on,
      paper,
      from_code: person.region_code,
      to_code: region,
      ...(within && { received_at: ctx.now, received_by: ctx.actor.id }),
    });
    const { rows } = await sql<{ done: boolean }>`
      select person_hand_over(${personId}::uuid, ${region}, ${regions.key(region)}::bigint) as done`.execute(
      ctx.db,
    );
    if (!rows[0]?.done) return refuse('conflict', 'changed-meanwhile');
    ctx.note({ table: 'person', id: personId, city: person.city, details: { turn: id, to: region } });
    return { id };
  },
});

/** The office that has the file now has seen it, and goes on with what is under way. */
export const receiveFile = defineAction({
  name: 'people.receive-file',
  title: '接收转来的档案',
  input: z.strictObject({ turnId: z.uuid() }),
  allow: { roles: KEEPERS, on: onRecord('person_turn', 'turnId') },
  audit: 'write',
  async run(ctx, { turnId }) {
    const row = await ctx.db
      .updateTable('person_turn')
      .set({ received_at: ctx.now, received_by: ctx.actor.id })
      .where('id', '=', turnId)
      .where('kind', '=', 'move')
      .where('received_at', 'is', null)
      .returning(['person_id', 'city'])
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'received-already');
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { turn: turnId } });
    return { id: turnId };
  },
});
