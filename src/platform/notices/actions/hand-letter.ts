import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../access/roles.ts';
import { defineAction, onRecord } from '../../action/index.ts';

/** Puts down that a letter was handed over or read out to the person. */
export const handLetter = defineAction({
  name: 'notices.hand-letter',
  title: '登记已交给本人',
  input: z.strictObject({ letterId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('letter', 'letterId') },
  audit: 'write',
  async run(ctx, { letterId }) {
    const handed = await ctx.db
      .updateTable('letter')
      .set({ handed_at: ctx.now, handed_by: ctx.actor.id })
      .where('id', '=', letterId)
      .where('handed_at', 'is', null)
      .returning(['person_id', 'city'])
      .executeTakeFirst();
    if (!handed) return refuse('conflict', 'notices.letter-handed');
    ctx.note({ table: 'person', id: handed.person_id, city: handed.city, details: { letter: letterId } });
    return { id: letterId, personId: handed.person_id };
  },
});
