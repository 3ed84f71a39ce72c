import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../../kernel/dates.ts';
import type { KeyRange } from '../../../../kernel/regions.ts';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { anywhere, defineAction, inRegion, type Context } from '../../../../platform/action/index.ts';
import { regionCode } from '../../../../platform/input/index.ts';
import { refuse } from '../../../../kernel/problem.ts';
import { openingOf, seekerOf, type Opening, type Person, type Seeker } from '../../engine/index.ts';
import { ANY_HIGH, ANY_LOW, type KnownPosition } from '../../known/position.ts';
import { seekersWithin } from '../../read/persons.ts';
import { knownPositions, openPositionsOf } from '../../read/positions.ts';
import { skips } from '../feedback/narrow.ts';
import type { Effect } from '../feedback/rules.ts';
import { skippable } from '../feedback/terms.ts';
import { exclusionsOf, peopleToMatch } from '../input.ts';
import { countyCode, queueCounties } from '../run/counties.ts';
import { outlookOf, type Met, type Outlook } from './outlook.ts';

/** Somebody, made ready once for all positions of the county. */
interface Ready {
  seeker: Seeker;
  /** For a position whose county is not known: it may be the own one. */
  widened: Seeker;
  excluded: ReadonlySet<string>;
  effect: Effect;
}

async function seekersOf(ctx: Context, range: KeyRange): Promise<Ready[]> {
  const people = await peopleToMatch(ctx, await seekersWithin(ctx, range));
  const excluded = await exclusionsOf(ctx, [...people.keys()]);
  return [...people].map(([id, { asked, effect }]) => ({
    seeker: seekerOf(asked.person),
    widened: seekerOf({ ...asked.person, commute: 'city' } satisfies Person),
    excluded: new Set(excluded.get(id)),
    effect,
  }));
}

/** Rarity weighs scores, and here nothing is scored. */
const ANY = () => 1;

/** As `meeting` says it: neither a county nor a highest wage that is not known keeps anybody away. */
function metBy(known: KnownPosition, people: readonly Ready[]): Met[] {
  const { row, position, unknown } = known;
  const it = skippable(known);
  const opening: Opening = openingOf(position, ANY);
  const openEnded =
    position.wage[1] === ANY_HIGH ? openingOf({ ...position, wage: [ANY_LOW, ANY_HIGH] }, ANY) : opening;
  return people.map((one) => ({
    seeker: unknown.has('county') ? one.widened : one.seeker,
    opening: opening.low < one.seeker.person.minWage ? openEnded : opening,
    excluded: one.excluded.has(row.id) || skips(one.effect, it),
  }));
}

/** The open positions that the offices of a county keep. */
async function positionsOf(ctx: Context, range: KeyRange) {
  const { rows } = await sql<{ id: string; city: number; region_key: number }>`
    select id, city, region_key from position
    where state = 'open' and region_key >= ${range.lo} and region_key < ${range.hi}`.execute(ctx.db);
  const ids = rows.map(({ id }) => id);
  const open = new Set((await openPositionsOf(ctx, ids)).map(([id]) => id));
  const known = await knownPositions(ctx, ids);
  return rows.flatMap((row) => {
    const position = open.has(row.id) ? known.get(row.id) : undefined;
    return position ? [{ ...row, position }] : [];
  });
}

type Seen = Awaited<ReturnType<typeof positionsOf>>[number] & { outlook: Outlook };

async function keep(ctx: Context, range: KeyRange, seen: readonly Seen[]): Promise<void> {
  const ids = seen.map(({ id }) => id);
  await sql`delete from position_outlook where region_key >= ${range.lo} and region_key < ${range.hi}
    and position_id <> all (${ids}::uuid[])`.execute(ctx.db);
  if (seen.length === 0) return;
  await ctx.db
    .insertInto('position_outlook')
    .values(
      seen.map(({ id, city, region_key, outlook: { reason, seekers, keptAway, change } }) => ({
        city,
        position_id: id,
        region_key,
        reason,
        seekers,
        kept_away: keptAway,
        change: change?.kind ?? null,
        change_to: change?.to ?? null,
        brings: change?.brings ?? 0,
        since: ctx.today,
        computed_on: ctx.today,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['city', 'position_id']).doUpdateSet((eb) => ({
        region_key: eb.ref('excluded.region_key'),
        reason: eb.ref('excluded.reason'),
        seekers: eb.ref('excluded.seekers'),
        kept_away: eb.ref('excluded.kept_away'),
        change: eb.ref('excluded.change'),
        change_to: eb.ref('excluded.change_to'),
        brings: eb.ref('excluded.brings'),
        computed_on: eb.ref('excluded.computed_on'),
      })),
    )
    .execute();
}

/** Looks at the open positions of a county for which nobody there fits, and keeps why. Again on the same day it says the same. */
export const lookAtPositions = defineAction({
  name: 'matching.look-at-positions',
  title: '看哪些岗位没有合适的人',
  input: z.strictObject({
    county: countyCode,
    day: z.iso.date().transform(plainDate),
  }),
  allow: { roles: ['system', ...OFFICERS], on: inRegion('county') },
  audit: 'write',
  async run(ctx, { county, day }) {
    if (day !== ctx.today) return { positions: 0, without: 0 };
    const range = ctx.params.regions.range(county);
    const people = await seekersOf(ctx, range);
    const positions = await positionsOf(ctx, range);
    const seen = positions.flatMap((one) => {
      const outlook = outlookOf(metBy(one.position, people));
      return outlook ? [{ ...one, outlook }] : [];
    });
    await keep(ctx, range, seen);
    ctx.note({
      table: 'position_outlook',
      details: { county, positions: positions.length, without: seen.length },
    });
    return { positions: positions.length, without: seen.length };
  },
});

/** Looks again now, for each county of a region. */
export const lookAgain = defineAction({
  name: 'matching.look-again',
  title: '重新看哪些岗位没有合适的人',
  input: z.strictObject({ region: regionCode }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, { region }) {
    const counties = await queueCounties(ctx, lookAtPositions, region);
    return counties === 0 ? refuse('invalid', 'push-needs-county') : { counties };
  },
});

/** What the clock starts each night, for the whole province unless a region is named. */
export const startLooks = defineAction({
  name: 'matching.start-looks',
  title: '开始看哪些岗位没有合适的人',
  input: z.strictObject({ region: regionCode.optional() }),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  run: async (ctx, { region }) => ({ counties: await queueCounties(ctx, lookAtPositions, region ?? null) }),
});
