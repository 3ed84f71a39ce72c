import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { addDays, daysBetween, plainDate } from '../../../../kernel/dates.ts';
import { STAFF } from '../../../../platform/access/roles.ts';
import {
  anywhere,
  defineAction,
  defineQuery,
  onPerson,
  type Context,
} from '../../../../platform/action/index.ts';
import { filter, pageNumber, pageSize, regionCode } from '../../../../platform/input/index.ts';
import { consentHolds, personBrief } from '../../../people/index.ts';
import { Refusal } from '../../../../kernel/problem.ts';
import { standingChoice } from '../choice/read.ts';
import { unsuggestedDays } from '../parameters.ts';
import { UNSUGGESTED_CODES, type UnsuggestedReason } from './reasons.ts';

/** Counting stops here: nobody reads further. */
const COUNT_LIMIT = 10_000;
/** Where a province names no number of days. */
const DAYS = 30;

export const daysUnsuggested = (ctx: Context): number =>
  ctx.params.book.find(unsuggestedDays, ctx.today)?.value ?? DAYS;

/**
 * People who want work and to whom nobody has suggested anything for so many days, neither the daily run nor a referral; counted from
 * the day on which the wish was registered where there was never a suggestion. The reason is that of the last run, unless what
 * the person said since stands before it.
 */
export function unsuggestedSql(ctx: Context, more: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  const standing = standingChoice(ctx).frequency;
  const before = addDays(ctx.today, -daysUnsuggested(ctx));
  return sql`
    select n.person_id as id, n.region_key, coalesce(t.suggested_on, n.registered_on) as since, t.owner, t.note, t.turn_on,
      coalesce(t.missing, '{}') as missing,
      case
        when not ${consentHolds('suggest-positions', sql`n.person_id`)} then 'objected'
        when coalesce(c.frequency, ${standing}) = 'never' then 'never'
        when t.outcome is null or t.outcome = 'told' then 'not-run'
        else t.outcome end as reason
    from job_need n
      left join push_turn t on t.person_id = n.person_id
      left join push_choice c on c.person_id = n.person_id and c.superseded_by is null
    where n.superseded_by is null and n.wants_work and coalesce(t.suggested_on, n.registered_on) <= ${before}::date
      and ${more}`;
}

const SORTS = ['since', '-since', 'name', '-name'] as const;

export const unsuggestedInput = z.object({
  region: filter(regionCode),
  reason: filter(z.enum(UNSUGGESTED_CODES)),
  mine: filter(z.enum(['yes'])),
  sort: filter(z.enum(SORTS)),
  size: pageSize(20),
  page: pageNumber,
});
export type UnsuggestedInput = z.output<typeof unsuggestedInput>;

export interface UnsuggestedRow {
  id: string;
  name: string;
  region_code: string;
  village: string | null;
  since: string;
  turn_on: string | null;
  missing: string[];
  reason: UnsuggestedReason;
  owner: string | null;
  note: string | null;
}

/** Who stands under the filters of the list, without what is shown of them. */
function under(ctx: Context, input: UnsuggestedInput): RawBuilder<unknown> {
  const { regions } = ctx.params;
  // As plain values, so that the planner sees how many regions are meant.
  const range = regions.knownRange(input.region) ?? ctx.actor.scope;
  const region = range ? sql`n.region_key >= ${range.lo} and n.region_key < ${range.hi}` : sql`true`;
  return sql`select u.* from (${unsuggestedSql(ctx, region)}) u
    where (${input.reason ?? null}::text is null or u.reason = ${input.reason ?? null})
      and (${input.mine ?? null}::text is null or u.owner = ${ctx.actor.id}::uuid)`;
}

const withNames = (found: RawBuilder<unknown>): RawBuilder<UnsuggestedRow> =>
  sql<UnsuggestedRow>`select u.id, f.name, p.region_code, f.village, u.since::text, u.turn_on::text, u.missing, u.reason, u.owner, u.note
    from (${found}) u
      join person p on p.id = u.id
      join person_profile f on f.person_id = u.id and f.superseded_by is null`;

/** Rows under the filters of the list, in no order. */
export const unsuggestedFound = (ctx: Context, input: UnsuggestedInput): RawBuilder<UnsuggestedRow> =>
  withNames(under(ctx, input));

/** One page. Where the order does not ask for names, those of the page alone are looked up: a province has tens of thousands. */
function pageOf(ctx: Context, input: UnsuggestedInput): RawBuilder<UnsuggestedRow> {
  const order = unsuggestedOrder(input.sort);
  const part = sql`order by ${order} limit ${input.size} offset ${(input.page - 1) * input.size}`;
  const byName = input.sort === 'name' || input.sort === '-name';
  return byName
    ? sql<UnsuggestedRow>`${unsuggestedFound(ctx, input)} ${part}`
    : sql<UnsuggestedRow>`${withNames(sql`${under(ctx, input)} ${part}`)} order by ${order}`;
}

export const unsuggestedOrder = (sort: UnsuggestedInput['sort']): RawBuilder<unknown> =>
  ({
    since: sql`since, id`,
    '-since': sql`since desc, id desc`,
    name: sql`name, id`,
    '-name': sql`name desc, id desc`,
  })[sort ?? 'since'];

/** The counsellor's list. */
export const listUnsuggested = defineQuery({
  name: 'matching.unsuggested',
  title: '很久没有推荐过岗位的人',
  input: unsuggestedInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from (${under(ctx, input)} limit ${COUNT_LIMIT + 1}) x`.execute(ctx.db);
    const n = counted.rows[0]?.n ?? 0;
    const { rows } = await pageOf(ctx, input).execute(ctx.db);
    ctx.note({ details: { found: n, page: input.page } });
    return {
      days: daysUnsuggested(ctx),
      total: Math.min(n, COUNT_LIMIT),
      more: n > COUNT_LIMIT,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(Math.min(n, COUNT_LIMIT) / input.size)),
      rows: rows.map(({ region_code, since, turn_on, owner, ...row }) => ({
        ...row,
        region: ctx.params.regions.fullName(region_code),
        since: plainDate(since),
        days: daysBetween(plainDate(since), ctx.today),
        lookedOn: turn_on === null ? null : plainDate(turn_on),
        mine: owner !== null && owner === ctx.actor.id,
        taken: owner !== null,
      })),
    };
  },
});

export const MOST_CHOSEN = 50;
/** Characters of a note. */
export const MOST_NOTED = 200;

/** Names and reasons of chosen people, for the page that asks once more. */
export const chosenUnsuggested = defineQuery({
  name: 'matching.chosen-unsuggested',
  title: '选中的很久没有推荐过岗位的人',
  input: z.strictObject({ personIds: z.array(z.uuid()).max(MOST_CHOSEN) }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, { personIds }) {
    const { rows } = await sql<{ id: string; name: string; reason: UnsuggestedReason }>`
      select u.id, f.name, u.reason from (${unsuggestedSql(ctx, sql`n.person_id = any (${personIds}::uuid[])`)}) u
        join person_profile f on f.person_id = u.id and f.superseded_by is null order by f.name, u.id`.execute(
      ctx.db,
    );
    for (const { id } of rows) ctx.note({ table: 'person', id });
    return rows;
  },
});

/**
 * Takes somebody in hand; until they are suggested something they stand under 'mine' of whoever did so last, with what that one wants
 * to remember.
 */
export const takeInHand = defineAction({
  name: 'matching.take-in-hand',
  title: '我来跟进',
  input: z.strictObject({ personId: z.uuid(), note: z.string().trim().max(MOST_NOTED).default('') }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId, note: noted }) {
    const note = noted === '' ? null : noted;
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    await ctx.db
      .insertInto('push_turn')
      .values({
        city: person.city,
        person_id: person.id,
        region_key: person.regionKey,
        turn_on: null,
        outcome: null,
        suggested_on: null,
        batch: null,
        owner: ctx.actor.id,
        note,
      })
      .onConflict((oc) => oc.columns(['city', 'person_id']).doUpdateSet({ owner: ctx.actor.id, note }))
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return { taken: true };
  },
});
