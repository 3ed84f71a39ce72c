import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { SIGNED_IN } from '../access/roles.ts';
import { anywhere, defineAction, type Context } from '../action/index.ts';
import { OWN_ADDRESS } from './mark.ts';
import { LARGEST, sealDraft } from './sealed.ts';
import './tables.ts';

/** So many stand at a time; of more the oldest goes, and the owner is told. */
const MOST = 30;

const path = z.string().max(500).regex(OWN_ADDRESS);

const input = z.strictObject({
  /** The draft that is put aside again; a new one without. */
  draftId: z.uuid().optional(),
  path,
  title: z.string().min(1).max(80),
  about: z.string().max(120).nullable().default(null),
  /** Version of the record that the form showed. */
  basedOn: z.string().max(60).nullable().default(null),
  values: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
  files: z.boolean().default(false),
});

async function dropOldest(ctx: Context, accountId: string): Promise<boolean> {
  const oldest = ctx.db
    .selectFrom('draft')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .offset(MOST);
  const { numDeletedRows } = await ctx.db.deleteFrom('draft').where('id', 'in', oldest).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Puts a form aside as it stands, without judging it. `oldestGone`: there were too many, and the oldest made room. */
export const keepDraft = defineAction({
  name: 'drafts.keep',
  title: '先存着没填完的表',
  input,
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'write',
  async run(ctx, { draftId, values, about, files, ...form }) {
    const { id: accountId, grantId } = ctx.actor;
    if (!accountId || !grantId) return refuse('forbidden', 'sign-in-first');
    if (JSON.stringify(values).length > LARGEST) return refuse('invalid', 'draft-too-large');
    const standing = ctx.db
      .selectFrom('draft')
      .select('id')
      .where('account_id', '=', accountId)
      .where('grant_id', '=', grantId)
      .where('path', '=', form.path);
    // One that was thrown away in another window is put aside anew.
    const known = draftId ? await standing.where('id', '=', draftId).executeTakeFirst() : undefined;
    const id = known?.id ?? ctx.newId();
    const row = {
      path: form.path,
      title: form.title,
      based_on: form.basedOn,
      form_enc: sealDraft(ctx, id, { values, about, files }),
      kept_at: ctx.now,
    };
    await ctx.db
      .insertInto('draft')
      .values({ id, account_id: accountId, grant_id: grantId, ...row })
      .onConflict((oc) => oc.column('id').doUpdateSet(row))
      .execute();
    const oldestGone = await dropOldest(ctx, accountId);
    ctx.note({ table: 'draft', id, details: { again: known !== undefined } });
    return { id, oldestGone };
  },
});
