import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '../../src/app.ts';
import { createCampaign, drawCampaign, openCampaign } from '../../src/modules/survey/campaign/actions.ts';
import { meetDevice } from '../../src/modules/survey/offline/meet.ts';
import { recordVisit } from '../../src/modules/survey/visit/record.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { dispatch, transact } from '../../src/platform/action/index.ts';

export interface Helper {
  actor: Actor;
  deviceId: string;
  visits: { id: string; personId: string }[];
}

/** A campaign whose list is drawn, in one city. */
export async function campaignIn({ floor }: App, officer: Actor): Promise<string> {
  const made = await dispatch(
    floor,
    createCampaign,
    { region: officer.regionCode ?? '', title: '同时送回走访', startsOn: '2020-01-01', endsOn: '2099-12-31' },
    officer,
  );
  if (!made.ok) throw new Error(made.problem.code);
  const { id: campaignId } = made.value;
  for (const action of [openCampaign, drawCampaign]) {
    const done = await dispatch(floor, action, { campaignId }, officer);
    if (!done.ok) throw new Error(done.problem.code);
  }
  return campaignId;
}

/** As many helpers as asked, each with some people of one township of the list, and a phone. */
export async function helpersOf(
  app: App,
  officer: Actor,
  campaignId: string,
  count: number,
  each: number,
): Promise<Helper[]> {
  const { regions } = app.floor.params;
  const { rows } = await transact(app.floor, officer, ({ ctx }) =>
    sql<{ region_key: number; people: string[] }>`
      select region_key, array_agg(person_id) as people from (
        select person_id, region_key, row_number() over (partition by region_key order by person_id) as n
        from survey_subject where campaign_id = ${campaignId}) x
      group by region_key, (n - 1) / ${sql.lit(each)} having count(*) = ${sql.lit(each)}
      order by (n - 1) / ${sql.lit(each)}, region_key limit ${count}`.execute(ctx.db),
  );
  return rows.map(({ region_key, people }, n) => {
    const regionCode = regions.codeOf(region_key);
    return {
      actor: {
        id: randomUUID(),
        name: `bench ${n}`,
        role: 'village_helper',
        regionCode,
        scope: regions.range(regionCode),
        personId: null,
        via: 'web',
      },
      deviceId: randomUUID(),
      visits: people.map((personId) => ({ id: randomUUID(), personId })),
    };
  });
}

export interface Sent {
  taken: number;
  repeated: number;
  /** Milliseconds of each visit, from being sent to being answered. */
  took: number[];
}

/** One phone: hello, everything that it has, hello again; as the program on the phone asks its door. */
async function syncOne(
  { floor }: App,
  campaignId: string,
  { actor, deviceId, visits }: Helper,
  sent: Sent,
): Promise<void> {
  const hello = async (unsent: number) => {
    const met = await dispatch(floor, meetDevice, { deviceId, label: 'bench', unsent }, actor);
    if (!met.ok) throw new Error(met.problem.code);
  };
  await hello(visits.length);
  for (const { id, personId } of visits) {
    const from = performance.now();
    const done = await dispatch(
      floor,
      recordVisit,
      {
        id,
        campaignId,
        personId,
        visitedAt: new Date(Date.now() - 3_600_000).toISOString(),
        outcome: 'met',
        offline: true,
        facts: { village: '示例村' },
        need: { wantsWork: true },
      },
      actor,
    );
    if (!done.ok) throw new Error(done.problem.code);
    sent.took.push(performance.now() - from);
    sent[done.value.repeated ? 'repeated' : 'taken'] += 1;
  }
  await hello(0);
}

/** All phones at once; gives what was answered. */
export async function syncAll(app: App, campaignId: string, helpers: readonly Helper[]): Promise<Sent> {
  const sent: Sent = { taken: 0, repeated: 0, took: [] };
  await Promise.all(helpers.map((helper) => syncOne(app, campaignId, helper, sent)));
  return sent;
}

/** How many visits, people met and phones the database holds. */
export async function heldOf(app: App, officer: Actor, campaignId: string) {
  const { rows } = await transact(app.floor, officer, ({ ctx }) =>
    sql<{ visits: number; met: number; wishes: number }>`
      select (select count(*)::int from survey_visit where campaign_id = ${campaignId} and state = 'taken') as visits,
        (select count(*)::int from survey_subject where campaign_id = ${campaignId} and outcome = 'met') as met,
        (select count(distinct n.person_id)::int from job_need n join survey_visit v on v.person_id = n.person_id
          where v.campaign_id = ${campaignId} and n.recorded_at >= (select opened_at from survey_campaign where id = ${campaignId})) as wishes`.execute(
      ctx.db,
    ),
  );
  return rows[0] ?? { visits: 0, met: 0, wishes: 0 };
}
