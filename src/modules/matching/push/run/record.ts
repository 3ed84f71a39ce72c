import { sql } from 'kysely';
import type { Context } from '../../../../platform/action/index.ts';
import { asHouse } from '../../../../platform/notices/as-house.ts';
import { newPositions } from '../notices.ts';
import type { Decision } from './decide.ts';
import { countDue } from './due.ts';

/** A county on a day: what was told then belongs to it. */
export const batchOf = (county: string, day: string) => `${county} ${day}`;

/** Begins the run of the county's day, or goes on with it; whoever is due by now is counted to it. */
export async function openRun(ctx: Context, county: string): Promise<void> {
  const { regions } = ctx.params;
  const due = await countDue(ctx, regions.range(county));
  await ctx.db
    .insertInto('push_run')
    .values({
      city: regions.unit(county),
      id: ctx.newId(),
      region_key: regions.key(county),
      county,
      day: ctx.today,
      started_at: ctx.now,
      finished_at: null,
      asked_by: ctx.actor.id,
      due,
    })
    .onConflict((oc) =>
      oc
        .columns(['county', 'day'])
        .doUpdateSet({ due: sql`push_run.looked_at + excluded.due`, finished_at: null }),
    )
    .execute();
}

/** By which ways the digests of this transaction go: `house` and `letter` for each person, and what goes out beside. */
async function channelsOf(ctx: Context, told: readonly Decision[]): Promise<Record<string, number>> {
  const by = (reach: Decision['reach']) => told.filter((one) => one.reach === reach).length;
  const counts: Record<string, number> = { house: by('account'), letter: by('letter') };
  if (counts['house'] === 0) return counts;
  const ids = told.map(({ person }) => person.id);
  const { rows } = await asHouse(ctx, () =>
    sql<{ channel: string; n: number }>`
      select m.channel, count(*)::int as n
      from account_grant g
        join notice o on o.account_id = g.account_id and o.kind = ${newPositions.kind} and o.made_at = ${ctx.now}
        join notice_message b on b.notice_id = o.id join outgoing_message m on m.id = b.message_id
      where g.person_id = any (${ids}::uuid[]) group by 1`.execute(ctx.db),
  );
  for (const { channel, n } of rows) counts[channel] = n;
  return counts;
}

const added = (to: Readonly<Record<string, number>>, more: Readonly<Record<string, number>>) => {
  const sum: Record<string, number> = { ...to };
  for (const [key, n] of Object.entries(more)) if (n > 0) sum[key] = (sum[key] ?? 0) + n;
  return sum;
};

/** Adds what one batch of people came to. `last`: nobody is left. */
export async function countBatch(
  ctx: Context,
  county: string,
  { decisions, last }: { decisions: readonly Decision[]; last: boolean },
): Promise<void> {
  const run = await ctx.db
    .selectFrom('push_run')
    .select(['id', 'looked_at', 'suggested', 'outcomes', 'channels'])
    .where('county', '=', county)
    .where('day', '=', ctx.today)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const told = decisions.filter(({ outcome }) => outcome === 'told');
  const outcomes: Record<string, number> = {};
  for (const { outcome } of decisions) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  await ctx.db
    .updateTable('push_run')
    .set({
      looked_at: run.looked_at + decisions.length,
      suggested: run.suggested + told.reduce((sum, { chosen }) => sum + chosen.length, 0),
      outcomes: JSON.stringify(added(run.outcomes, outcomes)),
      channels: JSON.stringify(added(run.channels, await channelsOf(ctx, told))),
      finished_at: last ? ctx.now : null,
    })
    .where('id', '=', run.id)
    .execute();
}

/**
 * Where each of them stands now, in one statement. Somebody with whom it failed was not looked at: the day of the last look stays,
 * so that the next run tries again.
 */
export async function keepTurns(ctx: Context, decisions: readonly Decision[], batch: string): Promise<void> {
  if (decisions.length === 0) return;
  const { regions } = ctx.params;
  await ctx.db
    .insertInto('push_turn')
    .values(
      decisions.map(({ person, outcome, missing }) => ({
        city: person.city,
        person_id: person.id,
        region_key: regions.key(person.region_code),
        turn_on: outcome === 'failed' ? null : ctx.today,
        outcome,
        missing: [...missing],
        suggested_on: outcome === 'told' ? ctx.today : null,
        batch,
        owner: null,
        note: null,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['city', 'person_id']).doUpdateSet({
        turn_on: sql`coalesce(excluded.turn_on, push_turn.turn_on)`,
        outcome: sql`excluded.outcome`,
        missing: sql`excluded.missing`,
        batch: sql`excluded.batch`,
        suggested_on: sql`coalesce(excluded.suggested_on, push_turn.suggested_on)`,
        // Somebody who was told is no longer in anybody's hand.
        owner: sql`case when excluded.suggested_on is null then push_turn.owner end`,
        note: sql`case when excluded.suggested_on is null then push_turn.note end`,
      }),
    )
    .execute();
}
