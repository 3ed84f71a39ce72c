import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { levyAnswer, type LevyAnswer } from '../levy-row.ts';
import { judged } from './facts-of.ts';
import { levyRow } from './levy-row-schema.ts';

/** The levy of each employer of a list, in its order; for anybody, and nothing is stored. One wrong field refuses the list. */
export const computeLevies = defineQuery({
  name: 'quota.compute-levy',
  title: '计算残疾人就业保障金',
  input: z.array(levyRow).min(1).max(2000),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, rows) {
    const all = rows.map((row) => judged(row, ctx.params.book));
    const fields = all.flatMap((one, at) =>
      one.ok
        ? []
        : one.problems.map((problem) => ({ ...problem, path: `${at}.${problem.path}`.replace(/\.$/, '') })),
    );
    if (fields.length > 0) return refuse('invalid', 'check-input', undefined, fields.slice(0, 200));
    return all.flatMap((one): LevyAnswer[] =>
      one.ok ? [levyAnswer(one.read.id, one.read.facts, one.law)] : [],
    );
  },
});
