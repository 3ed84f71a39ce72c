import { z } from 'zod';
import { checkResidentId } from '../../../kernel/codes/index.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { fieldIndexes } from '../sealed.ts';
import { changeMember } from './members.ts';

/** The file under an identity number, if the actor may see it. */
async function fileUnder(ctx: Context, number: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('resident_id_bidx', 'in', fieldIndexes(ctx.cipher, 'residentId', number))
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Says that a member has a file of their own. Only where the clerk may see both; a file elsewhere is told from none by nothing.
 * The name that was kept goes: it stands in that file.
 */
export const linkHouseholdMember = defineAction({
  name: 'people.link-household-member',
  title: '关联家人自己的档案',
  input: z.strictObject({
    personId: z.uuid(),
    member: z.uuid(),
    version: z.uuid(),
    residentId: z.string().trim().min(1).max(30),
  }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { residentId, ...at }) {
    const checked = checkResidentId(residentId, ctx.today);
    if (checked.verdict !== 'ok') return invalidField('residentId', `resident-id-${checked.reason}`);
    const relative = await fileUnder(ctx, checked.value);
    if (relative === null || relative === at.personId) return invalidField('residentId', 'no-file-here');
    return changeMember(ctx, { ...at, source: 'form' }, () => ({ relative_id: relative, name_enc: null }));
  },
});
