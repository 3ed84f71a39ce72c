import type { Context } from '../../../platform/action/index.ts';
import { choose, type FactWithOrder, type SayingShown } from '../../../platform/facts/index.ts';
import { employerOrder, orderWords } from './parameters.ts';
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

/** A part of what is known of a unit, as the page shows it. */
export type EmployerFact = FactWithOrder & { part: EmployerPart };

const shown = (one: EmployerSaying): SayingShown => ({
  version: one.id,
  words: sayingWords(one.part, one.said),
  source: employerSourceWord(one.source),
  observedOn: one.observedOn,
});

/** Everything that is known of a unit, part by part. */
export function employerFacts(
  ctx: Pick<Context, 'params' | 'today'>,
  sayings: readonly EmployerSaying[],
): EmployerFact[] {
  const order = employerOrder(ctx);
  return PARTS.map((part) => {
    const all = sayings.filter((one) => one.part === part);
    const { inForce, others } = choose(
      order.value[part],
      all.filter((one) => one.takenBack === null),
    );
    const gone = all.filter((one) => one.takenBack !== null);
    const same = (one: EmployerSaying) => inForce?.said[part] === one.said[part];
    return {
      part,
      title: EMPLOYER_PARTS[part],
      inForce: inForce && shown(inForce),
      others: [
        ...others.map(({ said, because }) => ({ ...shown(said), because, same: same(said) })),
        ...gone.map((one) => ({ ...shown(one), because: 'taken-back' as const, same: same(one) })),
      ],
      order: orderWords(order.value[part]),
      cites: order.cites,
    };
  });
}
