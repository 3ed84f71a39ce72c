import { sql } from 'kysely';
import { todayInShanghai } from '../../src/kernel/dates.ts';
import { updateProfile } from '../../src/modules/people/actions/profile.ts';
import { createCampaign, drawCampaign, openCampaign } from '../../src/modules/survey/campaign/actions.ts';
import { formSignIn } from '../../src/platform/testing/index.ts';
import { serveApp, type Serving } from '../../src/web/server.ts';
import { account, actorIn, openHouse, PASSWORD, person, type House } from '../house/house.ts';
import type { Phone } from './phone.ts';

export const clerk = actorIn('350102');
export const VILLAGE = '望海村';
export const PHONE = '13987654321';
const NAMES = ['林阿海', '陈小碗', '黄三妹'] as const;
export type Name = (typeof NAMES)[number];

/** A house whose clock goes with the browser's, and can be put forward by days. */
export interface World {
  house: House;
  base: string;
  helper: string;
  people: Record<Name, string>;
  /** Days that have gone by. */
  ahead(days: number): void;
  /** Nobody answers any more; the same address again later. */
  away(): Promise<void>;
  back(): Promise<void>;
  signIn(phone: Phone, name?: string): Promise<void>;
  close(): Promise<void>;
}

async function survey(house: House): Promise<Record<Name, string>> {
  const people: Record<string, string> = {};
  for (const [n, name] of NAMES.entries()) {
    const id = await person(house, '350102001', 700 + n, { name });
    await house.done(
      updateProfile,
      { personId: id, name, phone: PHONE, village: VILLAGE, education: 2 },
      clerk,
    );
    people[name] = id;
  }
  const day = (days: number) => todayInShanghai(new Date(Date.now() + days * 86_400_000));
  const { id: campaignId } = await house.done(
    createCampaign,
    { region: '350102', title: '年度调查', startsOn: day(-5), endsOn: day(60) },
    clerk,
  );
  await house.done(openCampaign, { campaignId }, clerk);
  await house.done(drawCampaign, { campaignId }, clerk);
  return people as Record<Name, string>;
}

export async function openWorld(): Promise<World> {
  let forward = 0;
  const house = await openHouse(() => new Date(Date.now() + forward));
  house.app.floor.jobs = { add: () => Promise.resolve() };
  const helper = await account(house, 'village_helper', '350102001');
  const people = await survey(house);
  const serve = (port: number) => serveApp(house.app, { port, host: '127.0.0.1', sampleData: false });
  let serving: Serving | null = await serve(0);
  const base = serving.url;
  return {
    house,
    base,
    helper,
    people,
    ahead: (days) => void (forward += days * 86_400_000),
    async away() {
      await serving?.close();
      serving = null;
    },
    async back() {
      serving ??= await serve(Number(new URL(base).port));
    },
    async signIn(phone, name = helper) {
      const cookie = await formSignIn(base, { name, password: PASSWORD, code: () => house.codes.next(name) });
      const [key = '', value = ''] = cookie.split('=');
      await phone.context.addCookies([{ name: key, value, url: base }]);
    },
    async close() {
      await serving?.close();
      await house.close();
    },
  };
}

/** The file of somebody as the office sees it. */
export async function need(world: World, name: Name): Promise<boolean | null> {
  const { rows } = await sql<{ wants_work: boolean }>`select wants_work from job_need
    where person_id = ${world.people[name]} and superseded_by is null`.execute(world.house.t.adminDb);
  return rows[0]?.wants_work ?? null;
}

/** Visits of somebody that the house holds. */
export async function visitsOf(world: World, name: Name) {
  const { rows } = await sql<{ id: string; state: string; outcome: string; results: Record<string, string> }>`
    select id, state, outcome, results from survey_visit where person_id = ${world.people[name]}`.execute(
    world.house.t.adminDb,
  );
  return rows;
}
