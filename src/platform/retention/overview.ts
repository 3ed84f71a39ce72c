import { sql } from 'kysely';
import { z } from 'zod';
import { citationText } from '../../kernel/citation.ts';
import { OFFICERS } from '../access/roles.ts';
import { anywhere, defineQuery, type Context } from '../action/index.ts';
import { asHouse } from '../notices/as-house.ts';
import type { RetentionRule } from './declare.ts';
import { countDue, daysKept } from './due.ts';
import './tables.ts';

/** Counting stops here: it shows that something is due, not a figure. */
export const DUE_LIMIT = 10_000;

interface Last {
  rule_id: string;
  at: Date;
  rows: number;
  night: number;
}

/** The last run of each rule, and what it put away in the twelve hours up to it. */
async function lastRuns(ctx: Context): Promise<Map<string, Last>> {
  const { rows } = await sql<Last>`
    select distinct on (r.rule_id) r.rule_id, r.at, r.rows,
      (select sum(n.rows)::int from retention_run n where n.rule_id = r.rule_id and n.at > r.at - interval '12 hours') as night
    from retention_run r order by r.rule_id, r.at desc`.execute(ctx.db);
  return new Map(rows.map((row) => [row.rule_id, row]));
}

/** Counts what is due. */
async function rehearsed(ctx: Context, rule: RetentionRule): Promise<number | null> {
  return rule.end === 'keep' ? null : asHouse(ctx, () => countDue(ctx, rule, DUE_LIMIT));
}

/** Every rule with its article and what was done; with `rehearse`, also how many rows are due now. Nothing is changed. */
export const retentionOverview = defineQuery({
  name: 'retention.overview',
  title: '查看保存期限和清理情况',
  input: z.object({ rehearse: z.stringbool().optional() }),
  allow: { roles: ['auditor', 'system_admin', ...OFFICERS], on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    // With the house's eyes, as what is due: a number of rows tells nobody who is meant.
    const last = await asHouse(ctx, () => lastRuns(ctx));
    const rules = [];
    for (const rule of ctx.params.retention) {
      const run = last.get(rule.id);
      rules.push({
        id: rule.id,
        what: rule.what,
        end: rule.end,
        days: 'keepFor' in rule ? daysKept(ctx, rule) : null,
        until: rule.end === 'dissolve' ? rule.until : null,
        cites: citationText(rule.cites),
        due: input.rehearse ? await rehearsed(ctx, rule) : null,
        last: run ? { at: run.at, rows: run.night } : null,
      });
    }
    ctx.note({ details: { rehearse: input.rehearse ?? false } });
    return { rehearsed: input.rehearse ?? false, rules };
  },
});
