import { sql } from 'kysely';
import { plainDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { openField } from '../sealed.ts';
import './tables.ts';
import type { Aid, IncomeBand, Relation } from './words.ts';
import type { MemberWork } from './zero-employment.ts';

/** The household as it was stated; null where nobody stated it. */
export interface Household {
  version: string;
  size: number;
  aid: Aid | null;
  aidSince: PlainDate | null;
  incomeBand: IncomeBand | null;
  source: string;
  observedOn: PlainDate;
}

export interface Member extends MemberWork {
  member: string;
  version: string;
  relation: Relation;
  name: string | null;
  birthYear: number | null;
  wantsHelp: boolean;
  agreed: boolean;
  /** Has a file; its id only where the reader may see it. */
  filed: boolean;
  relative: { id: string; name: string } | null;
  observedOn: PlainDate;
  source: string;
}

async function statedOf(ctx: Context, personId: string): Promise<Household | null> {
  const row = await ctx.db
    .selectFrom('household')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    version: row.id,
    size: row.size,
    aid: row.aid,
    aidSince: row.aid_since ? plainDate(row.aid_since) : null,
    incomeBand: row.income_band,
    source: row.source,
    observedOn: plainDate(row.observed_on),
  };
}

interface MemberRow {
  id: string;
  member: string;
  relation: Relation;
  name_enc: Buffer | null;
  birth_year: number | null;
  able_to_work: boolean | null;
  willing_to_work: boolean | null;
  employed: boolean | null;
  wants_help: boolean;
  agreed: boolean;
  relative_id: string | null;
  /** null where the reader may not see the file of the member. */
  relative_name: string | null;
  observed_on: string;
  source: string;
}

/** Members who live with the person today; the name of one with a file is read under the reader's own scope. */
async function membersOf(ctx: Context, personId: string): Promise<Member[]> {
  const { rows } = await sql<MemberRow>`
    select m.id, m.member, m.relation, m.name_enc, m.birth_year, m.able_to_work, m.willing_to_work, m.employed, m.wants_help,
      m.agreed, m.relative_id, f.name as relative_name, m.observed_on, m.source
    from household_member m
      left join person_profile f on f.person_id = m.relative_id and f.superseded_by is null
    where m.person_id = ${personId} and m.superseded_by is null and m.left_on is null
    order by m.birth_year nulls last, m.member`.execute(ctx.db);
  return rows.map((row) => ({
    member: row.member,
    version: row.id,
    relation: row.relation,
    name: row.name_enc && openField(ctx.cipher, 'memberName', row.id, row.name_enc),
    birthYear: row.birth_year,
    ableToWork: row.able_to_work,
    willingToWork: row.willing_to_work,
    employed: row.employed,
    wantsHelp: row.wants_help,
    agreed: row.agreed,
    filed: row.relative_id !== null,
    relative:
      row.relative_id !== null && row.relative_name !== null
        ? { id: row.relative_id, name: row.relative_name }
        : null,
    observedOn: plainDate(row.observed_on),
    source: row.source,
  }));
}

/** Household and members of a person within the actor's scope. For one file at a time: nothing of a family stands in lists. */
export async function householdOf(
  ctx: Context,
  personId: string,
): Promise<{ stated: Household | null; members: Member[] }> {
  return { stated: await statedOf(ctx, personId), members: await membersOf(ctx, personId) };
}
