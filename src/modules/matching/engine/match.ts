import { Best } from './best.ts';
import { bridgeOf } from './bridge.ts';
import { fits } from './fit.ts';
import type { Opening, Seeker } from './prepare.ts';
import { partsOf, scoreOf } from './score.ts';
import { DEFAULT_WEIGHTS, type Match, type Person, type Position, type Weights } from './types.ts';

/** `accepts`: has neither side excluded the other? Left out: nobody has. */
export interface Wish {
  top: number;
  weights?: Weights;
  accepts?: (person: Person, position: Position) => boolean;
}

export interface Pair extends Match {
  person: Person;
  position: Position;
}

/** Collects the best pairs in the order in which they are shown to it; `pairs` explains the few that were kept. */
export class Ranking {
  readonly #best: Best<{ seeker: Seeker; opening: Opening }>;
  readonly #weights: Weights;
  readonly #accepts: Wish['accepts'];
  #fitting = 0;

  constructor({ top, weights = DEFAULT_WEIGHTS, accepts }: Wish) {
    this.#best = new Best(top);
    this.#weights = weights;
    this.#accepts = accepts;
  }

  consider(seeker: Seeker, opening: Opening): void {
    if (!fits(seeker, opening)) return;
    if (this.#accepts && !this.#accepts(seeker.person, opening.position)) return;
    this.#fitting += 1;
    const score = scoreOf(partsOf(seeker, opening), this.#weights);
    if (this.#best.takes(score)) this.#best.offer(score, { seeker, opening });
  }

  /** How many of the pairs shown fit, kept or not. */
  get fitting(): number {
    return this.#fitting;
  }

  pairs(): Pair[] {
    return this.#best.items().map(({ seeker, opening }) => {
      const { person } = seeker;
      const { position } = opening;
      const parts = partsOf(seeker, opening);
      return {
        person,
        position,
        score: scoreOf(parts, this.#weights),
        ...parts,
        ...bridgeOf(person, opening.demands),
      };
    });
  }
}

/** These two alone; null where they do not fit. */
export function pairOf(seeker: Seeker, opening: Opening, weights: Weights): Pair | null {
  const ranking = new Ranking({ top: 1, weights });
  ranking.consider(seeker, opening);
  return ranking.pairs()[0] ?? null;
}

/** The best positions for one person: score descending, then the order of the openings. */
export function positionsFor(seeker: Seeker, openings: Iterable<Opening>, wish: Wish): Pair[] {
  const ranking = new Ranking(wish);
  for (const opening of openings) ranking.consider(seeker, opening);
  return ranking.pairs();
}

/** The best persons for one position: score descending, then the order of the seekers. */
export function personsFor(opening: Opening, seekers: Iterable<Seeker>, wish: Wish): Pair[] {
  const ranking = new Ranking(wish);
  for (const seeker of seekers) ranking.consider(seeker, opening);
  return ranking.pairs();
}
