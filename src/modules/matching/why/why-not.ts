import { Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import {
  gapsOf,
  obstacleWords,
  pairOf,
  passes,
  plainOf,
  smallestChange,
  waysPast,
  type ObstacleKind,
  type Voice,
} from '../engine/index.ts';
import { positionFacts, type PositionFacts } from '../facts.ts';
import { weightsAt } from '../read/weights.ts';
import { suggestionOf, type Suggestion } from '../suggestion.ts';
import { readCase, type ReadCase } from './case.ts';
import { lacksOf, type Lack } from './how.ts';
import { standingOf, type Standing } from './rank.ts';
import { toldChange, type ChangeTold } from './told.ts';

/** Why one position is not among those suggested to a person, and what would change it. */
export interface WhyNot {
  personId: string;
  position: PositionFacts & { open: boolean };
  /** `blocked`: something stands between; `behind`: it fits, others fit better; `shown`: it is suggested. */
  state: 'blocked' | 'behind' | 'shown';
  /** All that stands between, the first first; sentences. */
  obstacles: { kind: ObstacleKind; text: string }[];
  /** The cheapest changes, to be made together; null where no change of the list lets it through. */
  smallest: ChangeTold[] | null;
  /** Each obstacle with every single change that helps with it. */
  ways: { obstacle: string; changes: ChangeTold[] }[];
  /** Sentences about obstacles that no change of the list takes away. */
  stuck: string[];
  /** Where it stands among those that fit; null where it does not. */
  standing: Standing | null;
  /** Its reasons and its score; null where it does not fit. */
  suggestion: Suggestion | null;
  /** What is missing and how to get it, also where it does not fit. */
  lacks: Lack[];
}

const STUCK: Readonly<Partial<Record<ObstacleKind, string>>> = {
  reach: '工作地点在别的市。可以看看同样的工作有没有能在家做的，或者离家近的。',
};

function stuckWords({ given }: ReadCase, kind: ObstacleKind): string {
  if (kind !== 'ability') return STUCK[kind] ?? '';
  return `${plainOf(gapsOf(given))}里，有的没有现成的便利能帮上。可以请工作人员和单位商量，按人调整活的内容。`;
}

/** A refusal `not-found` where the person or the position is not visible to the actor. */
export async function whyNotOf(
  ctx: Context,
  personId: string,
  positionId: string,
  voice: Voice,
): Promise<WhyNot | Refusal> {
  const read = await readCase(ctx, personId, positionId);
  if (read instanceof Refusal) return read;
  const { given, position, asked, seeker, opening } = read;
  const { obstacles, smallest, stuck } = smallestChange(given);
  const tell = (change: Parameters<typeof toldChange>[0]) =>
    toldChange(change, voice, { personId, positionId });
  const weights = await weightsAt(ctx, read.row.region_code);
  const pair = passes(given) ? pairOf(seeker, opening, weights) : null;
  const standing = pair ? await standingOf(ctx, read, { pair, weights, voice }) : null;
  return {
    personId,
    position: { ...positionFacts(ctx, position), open: given.open },
    state: !standing ? 'blocked' : standing.place === null ? 'behind' : 'shown',
    obstacles: obstacles.map((kind) => ({ kind, text: `${obstacleWords(given, kind, voice)}。` })),
    smallest: smallest?.map(tell) ?? null,
    ways: obstacles.map((kind) => ({
      obstacle: obstacleWords(given, kind, voice),
      changes: waysPast(given, kind).map(tell),
    })),
    stuck: stuck.map((kind) => stuckWords(read, kind)),
    standing,
    suggestion: pair ? suggestionOf(pair, asked, position, weights) : null,
    lacks: lacksOf(given.person, given.position),
  };
}
