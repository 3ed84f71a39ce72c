import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import {
  anywhere,
  defineQuery,
  onRecord,
  type AnswerOf,
  type Context,
} from '../../../platform/action/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import { personBrief } from '../../people/index.ts';
import { RESERVE_KINDS } from '../../positions/index.ts';
import { consentToShow } from '../consent.ts';
import { REFERRERS } from '../procedure.ts';
import { whyHere } from './words.ts';
import './tables.ts';

const PAGE_SIZE = 20;
const civil = (date: string | null) => (date === null ? null : plainDate(date));

/** Rounds of the actor's region, the newest first, each with how many are asked and how many said yes. */
export const listOfferings = defineQuery({
  name: 'recruiting.list-offerings',
  title: '优先录用',
  input: z.object({
    state: filter(z.enum(['prepared', 'running', 'ended'])),
    kind: filter(z.enum(RESERVE_KINDS)),
    page: pageNumber,
  }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'none',
  async run(ctx, { state, kind, page }) {
    let found = ctx.db.selectFrom('offering as o');
    if (state) found = found.where('o.state', '=', state);
    if (kind) found = found.where('o.kind', '=', kind);
    const { n } = await found.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
    const count = (states: readonly string[]) => sql<number>`(select count(*)::int from offering_entry e
      where e.offering_id = o.id and e.state = any (${[...states]}::text[]))`;
    const rows = await found
      .select([
        'o.id',
        'o.position_title',
        'o.employer_name',
        'o.kind',
        'o.state',
        'o.ended_why',
        'o.eligible',
        'o.first_until',
        count(['offered']).as('asked'),
        count(['accepted', 'hired']).as('yes'),
      ])
      .orderBy('o.prepared_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return {
      total: Number(n),
      page,
      pages: Math.max(1, Math.ceil(Number(n) / PAGE_SIZE)),
      rows: rows.map((row) => ({ ...row, first_until: civil(row.first_until) })),
    };
  },
});

/** Entries of a round in their order, as the page and the file show them. */
export async function entriesOf(ctx: Context, offeringId: string) {
  const rows = await ctx.db
    .selectFrom('offering_entry as e')
    .innerJoin('person_profile as f', (join) =>
      join.onRef('f.person_id', '=', 'e.person_id').on('f.superseded_by', 'is', null),
    )
    .selectAll('e')
    .select('f.name')
    .where('e.offering_id', '=', offeringId)
    .orderBy('e.place')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    place: row.place,
    state: row.state,
    why: whyHere(row),
    dueOn: civil(row.due_on),
    endedOn: row.ended_at === null ? null : todayInShanghai(row.ended_at),
    answeredAs: row.answered_as,
    reason: row.reason,
    note: row.note,
    referralId: row.referral_id,
  }));
}

/** One round: its order, who stands where and why, and what came of it. */
export const openOffering = defineQuery({
  name: 'recruiting.open-offering',
  title: '查看优先录用',
  input: z.strictObject({ offeringId: z.uuid() }),
  allow: { roles: OFFICERS, on: onRecord('offering', 'offeringId') },
  audit: 'read',
  async run(ctx, { offeringId }) {
    const row = await ctx.db
      .selectFrom('offering')
      .selectAll()
      .where('id', '=', offeringId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const entries = await entriesOf(ctx, offeringId);
    ctx.note({ table: 'offering', id: row.id, city: row.city, details: { shown: entries.length } });
    return {
      id: row.id,
      positionId: row.position_id,
      position: row.position_title,
      employer: row.employer_name,
      kind: row.kind,
      state: row.state,
      eligible: row.eligible,
      order: row.order_keys,
      answerDays: row.answer_days,
      firstDays: row.first_days,
      firstUntil: civil(row.first_until),
      preparedOn: todayInShanghai(row.prepared_at),
      endedWhy: row.ended_why,
      note: row.note,
      entries,
    };
  },
});

/** One offer before the clerk who writes down what the person says. */
export const openOffer = defineQuery({
  name: 'recruiting.open-offer',
  title: '查看先问的人',
  input: z.strictObject({ entryId: z.uuid() }),
  allow: { roles: REFERRERS, on: onRecord('offering_entry', 'entryId') },
  audit: 'read',
  async run(ctx, { entryId }) {
    const row = await ctx.db
      .selectFrom('offering_entry')
      .selectAll()
      .where('id', '=', entryId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    // A township clerk does not see the round of the county; whose post it is decides what is read to the person.
    const round = await asHouse(ctx, () =>
      ctx.db
        .selectFrom('offering')
        .select('employer_id')
        .where('id', '=', row.offering_id)
        .executeTakeFirst(),
    );
    const mayOpen = OFFICERS.some((role) => role === ctx.actor.role);
    const consent = await consentToShow(ctx, person.id, { employerId: round?.employer_id ?? null });
    if (consent instanceof Refusal) return consent;
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { entry: row.id } });
    return {
      id: row.id,
      offeringId: mayOpen ? row.offering_id : null,
      personId: person.id,
      name: person.name,
      position: row.position_title,
      employer: row.employer_name,
      state: row.state,
      why: whyHere(row),
      dueOn: civil(row.due_on),
      over: row.state !== 'offered' || row.due_on === null || row.due_on < ctx.today,
      consent,
    };
  },
});

export type Offering = AnswerOf<typeof openOffering>;
export type Offer = AnswerOf<typeof openOffer>;
