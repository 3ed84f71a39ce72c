import { z } from 'zod';
import { occupationName } from '../../../../kernel/occupations/index.ts';
import { plainDate, todayInShanghai, type PlainDate } from '../../../../kernel/dates.ts';
import { maskName, spokenName } from '../../../../kernel/mask.ts';
import { Refusal } from '../../../../kernel/problem.ts';
import { OFFICERS, ROLES, type RoleName } from '../../../../platform/access/roles.ts';
import {
  anywhere,
  defineQuery,
  inRegion,
  type AnswerOf,
  type Context,
} from '../../../../platform/action/index.ts';
import { filter } from '../../../../platform/input/index.ts';
import { regionMeant, regionsOf } from '../../fairness/input.ts';
import { positionFacts, type PositionFacts } from '../../facts.ts';
import type { LiveMatch, Weights } from '../../engine/index.ts';
import { matchingWeights } from '../../parameters.ts';
import { decidedWeights, provinceWeights, standingByPlace } from '../../read/weights.ts';
import { personById } from '../../read/persons.ts';
import { knownPositions } from '../../read/positions.ts';
import { effectOf } from './effect.ts';
import { regionRefused, weightFields, weightRegion, weightsRefused } from './input.ts';
import { bothLists, described } from './lists.ts';
import { sampleOf } from './sample.ts';
import './tables.ts';

/** Persons whose lists are compared: enough that a tenth of them is a reliable tenth, few enough for one answer. */
export const SAMPLE = 500;
const HISTORY = 50;

/** One decision of a region, in force, to come or over. */
export interface WeightDecision {
  id: string;
  weights: Weights | null;
  from: PlainDate;
  reason: string;
  setOn: PlainDate;
  /** The office and role that decided. */
  by: string;
  withdrawn: { on: PlainDate; reason: string } | null;
}

function officeWords(ctx: Context, region: string | null, role: string): string {
  const title = role in ROLES ? ROLES[role as RoleName].title : role;
  return region === null ? title : `${ctx.params.regions.fullName(region)}，${title}`;
}

async function historyOf(ctx: Context, region: string): Promise<WeightDecision[]> {
  const rows = await ctx.db
    .selectFrom('matching_weights')
    .selectAll()
    .where('region_code', '=', region)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(HISTORY)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    weights: decidedWeights(row),
    from: plainDate(row.applies_from),
    reason: row.reason,
    setOn: todayInShanghai(row.set_at),
    by: officeWords(ctx, row.set_in, row.set_as),
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { on: todayInShanghai(row.withdrawn_at), reason: row.withdraw_reason ?? '' },
  }));
}

/** The weights in force for a region with who decided them, how far they may be moved, and every decision about it. */
export const regionWeights = defineQuery({
  name: 'matching.weights',
  title: '岗位匹配的分量',
  input: z.strictObject({ region: filter(weightRegion) }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const region = regionMeant(ctx, input.region);
    if (region instanceof Refusal) return region;
    const { regions } = ctx.params;
    const standing = (await standingByPlace(ctx))(region.code);
    const { base, limits } = provinceWeights(ctx);
    const entry = ctx.params.book.find(matchingWeights, ctx.today);
    return {
      region: { code: region.code, name: regions.fullName(region.code) },
      regions: regionsOf(ctx).map(({ code }) => ({ code, name: regions.fullName(code) })),
      weights: standing.weights,
      /** The region whose decision holds here; null: the province's parameter, with its source. */
      decidedBy:
        standing.from === null
          ? null
          : { region: regions.fullName(standing.from), own: standing.from === region.code },
      source: entry ? { ...entry.cites, from: entry.from, confirmed: entry.confirmed } : null,
      base,
      limits,
      history: await historyOf(ctx, region.code),
      today: ctx.today,
    };
  },
});

/** One place of a list with its score. */
interface Place {
  position: PositionFacts;
  score: number;
  /** Place in the other list, from 1; null where it is not in it. */
  other: number | null;
}

async function sideBySide(
  ctx: Context,
  { before, after }: { before: LiveMatch[]; after: LiveMatch[] },
): Promise<{ before: Place[]; after: Place[] }> {
  const known = await knownPositions(
    ctx,
    [...before, ...after].map(({ id }) => id),
  );
  const side = (own: LiveMatch[], other: LiveMatch[]) =>
    own.flatMap(({ id, score }): Place[] => {
      const position = known.get(id);
      const at = other.findIndex((match) => match.id === id);
      return position
        ? [{ position: positionFacts(ctx, position), score, other: at < 0 ? null : at + 1 }]
        : [];
    });
  return { before: side(before, after), after: side(after, before) };
}

/** What weights would change in a region, before anybody sets them: on a sample of persons, and for one person in full. */
export const weightsEffect = defineQuery({
  name: 'matching.weights-effect',
  title: '试算改分量的效果',
  input: z.strictObject({
    region: weightRegion,
    ...weightFields,
    seed: z.coerce.number().int().min(1).max(1_000_000).default(1),
    personId: z.uuid().optional(),
  }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'sensitive-read',
  async run(ctx, { region, seed, personId, ...tried }) {
    const refused = regionRefused(ctx, region) ?? weightsRefused(ctx, tried);
    if (refused) return refused;
    const now = await standingByPlace(ctx);
    const then = await standingByPlace(ctx, new Map([[region, tried]]));
    const sides = {
      before: (code: string) => now(code).weights,
      after: (code: string) => then(code).weights,
    };
    const sample = await sampleOf(ctx, ctx.params.regions.range(region), { seed, size: SAMPLE });
    const { lists, positions } = await described(ctx, await bothLists(ctx, sample.rows, sides));
    const effect = effectOf(lists);
    const names = new Map(sample.rows.map((row) => [row.id, row.name]));
    const chosen = personId === undefined ? null : await personById(ctx, personId);
    const [own] = chosen ? await bothLists(ctx, [chosen], sides) : [];
    ctx.note({ details: { region, seed, persons: sample.rows.length } });
    if (chosen) ctx.note({ table: 'person', id: chosen.id, city: chosen.city });
    const masked = (name: string) => ({ shown: maskName(name), spoken: spokenName(name) });
    return {
      ...effect,
      among: sample.among,
      seed,
      positions: effect.positions.map((one) => ({
        ...one,
        title: positions.get(one.key)?.row.title ?? one.key,
      })),
      occupations: effect.occupations.map((one) => ({ ...one, title: occupationName(one.key) ?? one.key })),
      most: effect.most.map((id) => ({ id, name: masked(names.get(id) ?? '') })),
      person:
        chosen && own ? { id: chosen.id, name: masked(chosen.name), ...(await sideBySide(ctx, own)) } : null,
    };
  },
});

export type RegionWeights = AnswerOf<typeof regionWeights>;
export type WeightsEffect = AnswerOf<typeof weightsEffect>;
