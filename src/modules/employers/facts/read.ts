import type { Context } from '../../../platform/action/index.ts';
import { choose, factShown, precedenceWords, type FactWithOrder } from '../../../platform/facts/index.ts';
import { employerOrder } from './parameters.ts';
import {
  EMPLOYER_PARTS,
  employerSourceWord,
  PARTS,
  sayingWords,
  type EmployerPart,
  type SaidOfEmployer,
} from './parts.ts';
import './tables.ts';

/** Sayings of one unit that are looked at; older ones are kept. */
const SAYINGS = 500;

/** One saying, opened. */
export interface EmployerSaying {
  id: string;
  part: EmployerPart;
  source: string;
  observedOn: string;
  recordedAt: Date;
  takenBack: string | null;
  said: SaidOfEmployer;
}

/** All that was said of a unit, the newest first. */
export async function sayingsOf(ctx: Context, employerId: string): Promise<EmployerSaying[]> {
  const rows = await ctx.db
    .selectFrom('employer_saying')
    .selectAll()
    .where('employer_id', '=', employerId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SAYINGS)
    .execute();
  return rows.map(({ name, nature, industry, headcount, address, ...row }) => ({
    id: row.id,
    part: row.part,
    source: row.source,
    observedOn: row.observed_on,
    recordedAt: row.recorded_at,
    takenBack: row.revoked_because,
    said: {
      name: name ?? null,
      nature: nature ?? null,
      industry: industry ?? null,
      headcount: headcount ?? null,
      address: address ?? null,
    },
  }));
}

/** What counts of each part today, by the declared order; a part of which nobody spoke is missing. */
export function inForceOf(
  ctx: Pick<Context, 'params' | 'today'>,
  sayings: readonly EmployerSaying[],
): Partial<Record<EmployerPart, EmployerSaying>> {
  const { value } = employerOrder(ctx);
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const heard = sayings.filter((one) => one.part === part && one.takenBack === null);
      const { inForce } = choose(value[part], heard);
      return inForce ? [[part, inForce]] : [];
    }),
  );
}

/** Everything that is known of a unit, part by part. */
export function employerFacts(
  ctx: Pick<Context, 'params' | 'today'>,
  sayings: readonly EmployerSaying[],
): FactWithOrder<EmployerPart>[] {
  const { value, cites } = employerOrder(ctx);
  const inForce = inForceOf(ctx, sayings);
  return PARTS.map((part) => {
    const told = sayings
      .filter((one) => one.part === part)
      .map((one) => ({
        version: one.id,
        source: one.source,
        words: sayingWords(part, one.said),
        observedOn: one.observedOn,
        recordedAt: one.recordedAt,
        gone: one.takenBack !== null,
        says: one.said[part],
      }));
    const rules = { part, title: EMPLOYER_PARTS[part], precedence: value[part], word: employerSourceWord };
    const counts = told.find(({ version }) => version === inForce[part]?.id) ?? null;
    return {
      ...factShown(rules, { sayings: told, inForce: counts }, (one, other) => one.says === other.says),
      order: precedenceWords(value[part], employerSourceWord),
      cites,
    };
  });
}
