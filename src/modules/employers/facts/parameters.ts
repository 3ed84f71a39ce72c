import { z } from 'zod';
import { precedenceSchema, precedenceWords, type Precedence } from '../../../platform/facts/index.ts';
import type { Context } from '../../../platform/action/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';
import { EMPLOYER_PARTS, employerSourceWord, PARTS, type EmployerPart } from './parts.ts';

/** Whose word counts first, for each part of what is known of a unit. */
export const employerPrecedence = defineParameter({
  id: 'employers.fact-precedence',
  title: '用人单位各项以谁的说法为准',
  unit: '次序',
  schema: z.record(z.enum(PARTS), precedenceSchema),
  say: (order) =>
    PARTS.map((part) => `${EMPLOYER_PARTS[part]}：${precedenceWords(order[part], employerSourceWord)}`).join(
      '。',
    ),
});

/** The order of today and where it comes from. */
export function employerOrder(ctx: Pick<Context, 'params' | 'today'>): {
  value: Readonly<Record<EmployerPart, Precedence>>;
  cites: string;
} {
  const { value, cites } = ctx.params.book.on(employerPrecedence, ctx.today);
  return { value, cites: [cites.source, cites.article].filter(Boolean).join(' ') };
}
