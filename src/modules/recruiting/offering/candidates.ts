import { sql, type RawBuilder } from 'kysely';
import { plainDate, type PlainDate } from '../../../kernel/dates.ts';
import type { KeyRange } from '../../../kernel/regions.ts';
import type { Context } from '../../../platform/action/index.ts';
import { ofWorkingAge, parameters as employment } from '../../employment/index.ts';
import { consentHolds } from '../../people/index.ts';
import { recognisedOn } from '../../recognition/index.ts';
import type { EligibleKey } from './parameters.ts';
import type { Standing } from './order.ts';

export interface Candidate extends Standing {
  city: number;
  regionKey: number;
  everWorked: boolean;
}

/** The condition that the person in `person` is without work on the day. */
export const withoutWork = (on: PlainDate, person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  not exists (select from employment_spell now_at where now_at.person_id = ${person}
    and now_at.superseded_by is null and now_at.state in ('pending', 'verified')
    and (now_at.ended_on is null or now_at.ended_on > ${on}::date))`;

const OWED: Readonly<Record<EligibleKey, (on: PlainDate) => RawBuilder<boolean>>> = {
  recognised: (on) => recognisedOn(on),
  certificate: () => sql<boolean>`exists (select from certificate c where c.person_id = p.id
    and c.superseded_by is null and c.status = 'VALID')`,
};

/**
 * People of a region to whom a reserved post is owed on the day: eligible, of working age, without work, who asked for work and
 * have nothing against being told of positions. Who has never worked, as far as is recorded, counts as without work since they
 * asked: nothing else is known.
 */
export async function candidatesIn(
  ctx: Context,
  range: KeyRange,
  eligible: EligibleKey,
): Promise<Candidate[]> {
  const on = ctx.today;
  const ages = ctx.params.book.on(employment.workingAge, on).value;
  const { rows } = await sql<{
    id: string;
    city: number;
    region_key: number;
    recognised: boolean;
    zero_household: boolean;
    last_work: string | null;
    applied_on: string;
  }>`
    select p.id, p.city, p.region_key, ${recognisedOn(on)} as recognised,
      exists (select from recognition z where z.person_id = p.id and z.kind = 'ZERO_EMPLOYMENT'
        and z.valid_from <= ${on}::date and z.valid_until >= ${on}::date
        and (z.ended_on is null or z.ended_on > ${on}::date)) as zero_household,
      (select max(s.ended_on) from employment_spell s where s.person_id = p.id and s.superseded_by is null
        and s.state in ('pending', 'verified'))::text as last_work,
      n.registered_on::text as applied_on
    from person p join job_need n on n.person_id = p.id and n.superseded_by is null and n.wants_work
    where p.region_key >= ${range.lo} and p.region_key < ${range.hi} and ${ofWorkingAge(on, ages)}
      and ${withoutWork(on, sql`p.id`)} and ${consentHolds('suggest-positions', sql`p.id`)}
      and ${OWED[eligible](on)}`.execute(ctx.db);
  return rows.map((row) => ({
    id: row.id,
    city: row.city,
    regionKey: Number(row.region_key),
    recognised: row.recognised,
    zeroHousehold: row.zero_household,
    withoutWorkSince: plainDate(row.last_work ?? row.applied_on),
    everWorked: row.last_work !== null,
    appliedOn: plainDate(row.applied_on),
  }));
}
