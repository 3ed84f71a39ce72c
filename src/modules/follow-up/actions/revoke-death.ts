import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { OFFICE_STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { assess } from '../assess.ts';
import { goOnLiving } from '../death.ts';
import { syncSpells } from '../sync.ts';

/** A death was reported by mistake: what it closed is open again, and the signs are looked at anew. */
export const revokeDeath = defineAction({
  name: 'follow-up.revoke-death',
  title: '撤销误报的去世',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: OFFICE_STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId }) {
    const spells = await goOnLiving(ctx, personId);
    if (spells.length === 0) return refuse('conflict', 'follow-up.no-death');
    // Work may have ended, or been corrected, in the meantime.
    await syncSpells(ctx, spells);
    await assess(ctx, spells);
    ctx.note({ table: 'person', id: personId, details: { followUps: 'again' } });
    return { personId };
  },
});
