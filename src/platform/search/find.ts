import { z } from 'zod';
import { invalidField } from '../../kernel/problem.ts';
import { STAFF } from '../access/roles.ts';
import { anywhere, defineQuery } from '../action/index.ts';
import type { SearchHit } from '../module/index.ts';
import { readTerm } from './term.ts';
import './params.ts';

/** Records of a kind that are shown; whoever has more must say more. */
export const MOST = 50;

export interface FoundGroup {
  kind: string;
  title: string;
  hits: SearchHit[];
  more: boolean;
}

/**
 * Everything that the reader may see and that was meant by what was typed: a name or its beginning, its pinyin or first
 * letters, a whole number (through its blind index), the last four digits of a telephone number. Grouped by kind, at most 50
 * a kind. Refuses text that would find half the province.
 */
export const findEverywhere = defineQuery({
  name: 'search.find',
  title: '全站查找',
  input: z.strictObject({ text: z.string().max(100).default('') }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, { text }) {
    const term = readTerm(text);
    if (term === null) return invalidField('text', 'search-too-short');
    const groups: FoundGroup[] = [];
    for (const { kind, title, roles, find } of ctx.params.searches.toSorted((a, b) => a.order - b.order)) {
      if (!roles.includes(ctx.actor.role)) continue;
      const hits = await find(ctx, term, MOST + 1);
      if (hits.length > 0) groups.push({ kind, title, hits: hits.slice(0, MOST), more: hits.length > MOST });
    }
    ctx.note({ details: { found: groups.reduce((sum, group) => sum + group.hits.length, 0) } });
    return { groups };
  },
});
