import { z } from 'zod';
import type { Context } from '../../../platform/action/index.ts';
import {
  precedenceSchema,
  precedenceWords,
  type FactRules,
  type Precedence,
} from '../../../platform/facts/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';
import { FACT_PARTS, FACT_TITLES, type FactPart } from './parts.ts';
import { sourceWord } from './sources.ts';

/** Whose word counts first, for each part of a person's file; those in one group are equals, the newest among them counts. */
export const factPrecedence = defineParameter({
  id: 'people.fact-precedence',
  title: '档案各项以谁的说法为准',
  unit: '次序',
  schema: z.record(z.enum(FACT_PARTS as [FactPart, ...FactPart[]]), precedenceSchema),
  say: (order) =>
    FACT_PARTS.map(
      (part) => `${FACT_TITLES[part]}：${precedenceWords(order[part], sourceWord, '；其次')}`,
    ).join('。'),
});

/** The precedences of today. */
export function precedences(ctx: Pick<Context, 'params' | 'today'>): Readonly<Record<FactPart, Precedence>> {
  return ctx.params.book.on(factPrecedence, ctx.today).value;
}

/** How a part of a file is chosen and called. */
export function rulesOf<P extends FactPart>(ctx: Pick<Context, 'params' | 'today'>, part: P): FactRules<P> {
  return { part, title: FACT_TITLES[part], precedence: precedences(ctx)[part], word: sourceWord };
}
