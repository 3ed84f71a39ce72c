import { z } from 'zod';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../access/roles.ts';
import { defineQuery, onPerson, onRecord } from '../../action/index.ts';
import type { SlotSection } from '../../module/index.ts';
import { wordsOf } from '../words.ts';

const SHOWN = 50;

/** In a person's file: what has to be handed over, since the person has no account. */
export const lettersOfPerson = defineQuery({
  name: 'notices.letters-of-person',
  title: '要交给本人的通知',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<SlotSection | null> {
    const rows = await ctx.db
      .selectFrom('letter')
      .select(['id', 'kind', 'params', 'made_at', 'handed_at'])
      .where('person_id', '=', personId)
      .orderBy('made_at', 'desc')
      .limit(SHOWN)
      .execute();
    if (rows.length === 0) return null;
    return {
      title: '要交给本人的通知',
      items: rows.map((row) => ({
        title: wordsOf(ctx, 'letter', row).title,
        href: `/letters/${row.id}`,
        date: todayInShanghai(row.made_at),
        text: row.handed_at
          ? `${formatDateZh(todayInShanghai(row.handed_at))}已交给本人`
          : '还没有交给本人。请打印后当面交，或者念给本人听。',
      })),
      actions: [],
    };
  },
});

/** One letter to print and hand over. */
export const openLetter = defineQuery({
  name: 'notices.open-letter',
  title: '看一封通知信',
  input: z.strictObject({ letterId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('letter', 'letterId') },
  audit: 'read',
  async run(ctx, { letterId }) {
    const row = await ctx.db
      .selectFrom('letter')
      .select(['id', 'city', 'person_id', 'region_key', 'kind', 'params', 'made_at', 'handed_at'])
      .where('id', '=', letterId)
      .executeTakeFirstOrThrow();
    const county = ctx.params.regions.codeOf(row.region_key).slice(0, 6);
    ctx.note({ table: 'person', id: row.person_id, city: row.city });
    return {
      id: row.id,
      personId: row.person_id,
      name: await ctx.params.notices.nameOf(ctx, row.person_id),
      office: ctx.params.regions.fullName(county),
      ...wordsOf(ctx, 'letter', row),
      madeAt: row.made_at,
      handedAt: row.handed_at,
    };
  },
});
