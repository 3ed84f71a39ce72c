import { z } from 'zod';
import { occupationName } from '../../kernel/occupations/index.ts';
import { keepsRegion } from '../access/actor.ts';
import { anywhere, defineQuery } from '../action/index.ts';
import { pageSize } from '../input/index.ts';
import { WORD_KEEPERS } from './actions.ts';
import { wordsInForce } from './in-force.ts';
import { lineFilter, wordLines } from './lines.ts';
import { meaningName } from './meaning.ts';
import { recogniseOccupation } from './occupations.ts';
import { recogniseSkills } from './skills.ts';
import './tables.ts';

const wordsInput = z.strictObject({
  ...lineFilter,
  size: pageSize(50),
  page: z.coerce.number().int().min(1).default(1),
});

/** The vocabulary: skills and occupations with all their words, by text, kind and group. */
export const listWords = defineQuery({
  name: 'words.list',
  title: '词表',
  input: wordsInput,
  allow: { roles: WORD_KEEPERS, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const found = await wordLines(ctx, input);
    const pages = Math.max(1, Math.ceil(found.length / input.size));
    const from = (input.page - 1) * input.size;
    return {
      total: found.length,
      page: input.page,
      pages,
      size: input.size,
      rows: found.slice(from, from + input.size),
    };
  },
});

/** Words that officers added, the newest first, withdrawn ones too. */
export const addedWords = defineQuery({
  name: 'words.added-words',
  title: '补充的词',
  input: z.strictObject({}),
  allow: { roles: WORD_KEEPERS, on: anywhere },
  audit: 'none',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('added_word')
      .select([
        'id',
        'word',
        'kind',
        'code',
        'reason',
        'added_on',
        'region_key',
        'withdrawn_at',
        'withdraw_reason',
      ])
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    const { regions } = ctx.params;
    return rows.map(({ region_key, ...row }) => ({
      ...row,
      name: meaningName(row.kind, row.code),
      office: regions.fullName(regions.codeOf(region_key)),
      mayWithdraw: row.withdrawn_at === null && keepsRegion(ctx.actor.scope, region_key),
    }));
  },
});

/** What the house makes of a text: to try a title or a sentence before anything is stored. */
export const tryWords = defineQuery({
  name: 'words.try',
  title: '试认词',
  input: z.strictObject({
    title: z.string().trim().max(200).default(''),
    text: z.string().trim().max(5000).default(''),
  }),
  allow: { roles: WORD_KEEPERS, on: anywhere },
  audit: 'none',
  async run(ctx, { title, text }) {
    const dictionary = await wordsInForce(ctx);
    return {
      occupations: recogniseOccupation(dictionary, title, text).map((guess) => ({
        ...guess,
        name: occupationName(guess.code) ?? guess.code,
      })),
      skills: recogniseSkills(dictionary, `${title}\n${text}`),
    };
  },
});
