import type { App } from '../../app.ts';
import { Refusal } from '../../kernel/problem.ts';
import { addDays, todayInShanghai } from '../../kernel/dates.ts';
import { addPositions, createMeeting, moveMeeting } from '../../modules/meetings/index.ts';
import { systemActor, type Actor } from '../../platform/access/actor.ts';
import { dispatch, transact } from '../../platform/action/index.ts';

/** Positions that stand at the fair, and in how many days it is. */
const POSITIONS = 12;
const IN_DAYS = 21;

/** The clerk of the sample's county, as the doors would know them. */
export async function clerkOf({ floor }: App, county: string): Promise<Actor | null> {
  return transact(floor, systemActor('cli'), async ({ ctx }) => {
    const clerk = await ctx.db
      .selectFrom('account as a')
      .innerJoin('account_grant as g', 'g.account_id', 'a.id')
      .where('g.role', '=', 'county_clerk')
      .where('g.region_code', '=', county)
      .select(['a.id', 'a.name'])
      .executeTakeFirst();
    if (!clerk) return null;
    const scope = ctx.params.regions.range(county);
    return { ...clerk, role: 'county_clerk', regionCode: county, scope, personId: null, via: 'cli' };
  });
}

function openPositions({ floor }: App, clerk: Actor): Promise<string[]> {
  return transact(floor, clerk, async ({ ctx }) => {
    const rows = await ctx.db
      .selectFrom('position')
      .select('id')
      .where('state', '=', 'open')
      .where('region_key', '>=', clerk.scope?.lo ?? 0)
      .where('region_key', '<', clerk.scope?.hi ?? 0)
      .orderBy('id')
      .limit(POSITIONS)
      .execute();
    return rows.map((row) => row.id);
  });
}

/** Announces a fair in the sample's county, through the acts of its clerk: the public sees it, and staff can invite to it. */
export async function announceSampleFair(app: App, county: string): Promise<void> {
  const clerk = await clerkOf(app, county);
  const positionIds = clerk ? await openPositions(app, clerk) : [];
  if (!clerk || positionIds.length === 0) return;
  const made = await dispatch(
    app.floor,
    createMeeting,
    {
      kind: 'FAIR',
      title: `${app.floor.params.regions.name(county)}助残招聘会`,
      region: county,
      place: '区政务服务中心一楼大厅',
      accessText: '门口有坡道。有电梯和无障碍卫生间。可以带导盲犬。',
      heldOn: addDays(todayInShanghai(app.floor.clock()), IN_DAYS),
      begins: '9:00',
      ends: '11:30',
      slotMinutes: '15',
      help: { SIGN: '2' },
    },
    clerk,
  );
  if (!made.ok) throw new Refusal(made.problem);
  const meetingId = made.value.id;
  for (const act of [
    () => dispatch(app.floor, addPositions, { meetingId, positionIds }, clerk),
    () => dispatch(app.floor, moveMeeting, { meetingId, move: 'announce' }, clerk),
  ]) {
    const done = await act();
    if (!done.ok) throw new Refusal(done.problem);
  }
}
