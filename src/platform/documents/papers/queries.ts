import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../access/roles.ts';
import { defineQuery, onPerson, onRecord } from '../../action/index.ts';
import { fileHref } from '../../files/index.ts';
import { papersOf } from '../../files/papers.ts';
import type { SlotSection } from '../../module/index.ts';
import { paperTitle } from './kinds.ts';

const onePerson = z.strictObject({ personId: z.uuid() });

/** Every file about a person that the actor may see, their own papers and those of records. */
export const papersOfPerson = defineQuery({
  name: 'documents.papers',
  title: '查看材料',
  input: onePerson,
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  async run(ctx, { personId }) {
    ctx.note({ table: 'person', id: personId });
    return papersOf(ctx, { personId });
  },
});

/** A link of ten minutes to one file about a person. */
export const linkPaper = defineQuery({
  name: 'documents.link-paper',
  title: '打开材料',
  input: z.strictObject({ fileId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('attachment', 'fileId') },
  audit: 'none',
  async run(ctx, { fileId }) {
    const file = await ctx.db
      .selectFrom('attachment')
      .select('person_id')
      .where('id', '=', fileId)
      .executeTakeFirst();
    // Files of batches and boards are opened by those who keep these.
    if (!file?.person_id) return refuse('not-found', 'file-missing');
    return { href: fileHref(ctx, { source: 'attachment', id: fileId, purpose: 'handle' }) };
  },
});

/** The newest papers on a person's file. */
export const papersSection = defineQuery({
  name: 'documents.papers-section',
  title: '档案里的材料',
  input: onePerson,
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<SlotSection> {
    const papers = (await papersOf(ctx, { personId })).filter((paper) => paper.state !== 'removed');
    const href = `/people/${personId}/papers`;
    return {
      title: '材料',
      empty: '还没有材料。',
      items: papers.slice(0, 5).map((paper) => ({
        title: paperTitle(paper.kind) ?? paper.name,
        ...(paper.state === 'ready' || paper.state === 'unchecked' ? { href: `${href}/${paper.id}` } : {}),
        date: todayInShanghai(paper.at),
      })),
      actions: [{ label: `看全部材料，上传（${papers.length} 份）`, href }],
    };
  },
});
