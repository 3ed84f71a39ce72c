import { occupationName } from '../../../kernel/occupations/index.ts';
import type { Context } from '../../../platform/action/index.ts';
import {
  liftsOf,
  liftWords,
  lowestWageAbove,
  partsBehind,
  smallestLift,
  type Pair,
  type Person,
  type Voice,
  type Weights,
} from '../engine/index.ts';
import { PART_WORDS } from '../engine/words.ts';
import { livePositions } from '../live/bank.ts';
import type { ReadCase } from './case.ts';

/** So many positions are shown to a person. */
export const SHOWN = 20;

/** Where a position that fits stands among those shown. */
export interface Standing {
  /** Its place, from 1; null: behind those shown. */
  place: number | null;
  shown: number;
  fitting: number;
  score: number;
  /** Score of the last one shown. */
  last: number;
  /** Parts that count less than those of the last one shown, the widest gap first. */
  behind: { name: string; own: number; theirs: number; short: number }[];
  /** The cheapest things after which it would be shown: what the person may do (all together), or what the employer may. */
  lifts: { yours: string[] | null; employers: string | null };
}

interface Asked {
  pair: Pair;
  weights: Weights;
  voice: Voice;
}

/** Exact: each thing that would lift it is asked of the whole ranking of the day. */
export async function standingOf(
  ctx: Context,
  { asked, given, seeker, opening, left }: ReadCase,
  { pair, weights, voice }: Asked,
): Promise<Standing> {
  const live = await livePositions(ctx);
  const id = String(given.position.id);
  const ask = (of: Person) => live.search(of, { top: SHOWN, weights, left, widened: true });
  const { matches, fitting } = ask(asked.person);
  const at = matches.findIndex((match) => match.id === id);
  const last = matches.at(-1);
  const common = { shown: matches.length, fitting, score: pair.score, last: last?.score ?? 0 };
  const place = at < 0 ? null : at + 1;
  if (place !== null || !last)
    return { place, ...common, behind: [], lifts: { yours: null, employers: null } };
  const lifts = liftsOf(asked.person, opening.position, pair, live.rarity);
  const yours = smallestLift(asked.person, lifts, (of) => ask(of).matches.some((match) => match.id === id));
  const wage = lowestWageAbove(seeker.person, opening.position, pair, { weights, score: last.score });
  const name = (code: string) => occupationName(code) ?? code;
  return {
    place,
    ...common,
    behind: partsBehind(pair, last, weights).map(({ part, own, theirs }) => ({
      name: PART_WORDS[part],
      own,
      theirs,
      short: theirs - own,
    })),
    lifts: {
      yours: yours?.map((lift) => `${liftWords(lift, voice, name)}。`) ?? null,
      employers: wage === null ? null : `单位把最低工资写成 ${wage} 元或更多。`,
    },
  };
}
