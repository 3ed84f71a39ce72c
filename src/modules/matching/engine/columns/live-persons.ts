import type { KeyRange } from '../../../../kernel/regions.ts';
import type { Rarity } from '../skills.ts';
import { DEFAULT_WEIGHTS, type Position, type Weights } from '../types.ts';
import { askedPosition, type AskedPosition } from './asked.ts';
import { Dictionary } from './dictionary.ts';
import { PersonSearch, searchRoom, type SearchRoom } from './person-search.ts';
import { dropPerson, personSegment, type Matchable, type PersonSegment } from './person-segment.ts';
import { orderOfKey, scoreOfKey } from './top-keys.ts';

/** People that one segment holds at most: few enough to be laid out between two requests of somebody else. */
export const SEGMENT = 16_384;
/** So many changed people are carried in a segment that is made anew with each change. */
const MOST_CARRIED = 2_048;

export interface FoundPerson {
  id: string;
  score: number;
}

export interface PersonsWish {
  top: number;
  weights?: Weights;
  /** How rare a skill is among the open positions. */
  rarity: Rarity;
  /** Regions of the asker. */
  within: KeyRange;
  /** People that one side has excluded. */
  left?: Iterable<string>;
  /** See {@link AskedPosition}. */
  widened?: boolean;
}

export interface PersonsAnswer {
  /** Best first; of equals the lower id first. */
  best: FoundPerson[];
  /** How many fit, among the best or not. */
  fitting: number;
}

/** All that is held, as a snapshot keeps it. */
export interface HeldPersons {
  skills: readonly string[];
  segments: readonly PersonSegment[];
}

/**
 * Everybody who may be suggested, searched while they change. People lie in segments; who changes leaves the old segment and
 * stands in a small one that is made anew, until it is large enough to stay. The answer is at any moment what the definition
 * says of the people held at that moment.
 */
export class LivePersons {
  readonly #dictionary: Dictionary;
  #segments: PersonSegment[];
  #carried = new Map<string, Matchable>();
  #fresh: PersonSegment | null = null;
  /** Rows of the segments with and without somebody. */
  #laid = 0;
  #empty = 0;

  constructor({ skills, segments }: HeldPersons = { skills: [], segments: [] }) {
    this.#dictionary = Dictionary.of(skills);
    this.#segments = [...segments];
    for (const { index } of segments) {
      const alive = index.byEducation.count(0);
      this.#laid += alive;
      this.#empty += index.count - alive;
    }
  }

  /** How many are held. */
  get size(): number {
    return this.#laid + this.#carried.size;
  }

  /** Are so many rows empty, or parts so small, that reading everything anew is worth it? */
  get scattered(): boolean {
    return this.#empty > SEGMENT + this.size / 3 || this.#segments.length > 64 + this.size / 8_192;
  }

  /** Adds people who are not held yet, each once. */
  add(people: readonly Matchable[]): void {
    for (let from = 0; from < people.length; from += SEGMENT) {
      const part = people.slice(from, from + SEGMENT);
      this.#segments.push(personSegment(part, this.#dictionary));
      this.#laid += part.length;
    }
  }

  /** Lets go of `ids` and takes in `people`, whose ids are among them. */
  change(ids: Iterable<string>, people: readonly Matchable[]): void {
    for (const id of ids) this.#drop(id);
    for (const one of people) this.#carried.set(one.id, one);
    if (this.#carried.size > MOST_CARRIED) {
      this.add([...this.#carried.values()]);
      this.#carried.clear();
    }
    this.#fresh = this.#carried.size > 0 ? personSegment(this.#carried.values(), this.#dictionary) : null;
  }

  #drop(id: string): void {
    if (this.#carried.delete(id)) return;
    if (!this.#segments.some((segment) => dropPerson(segment, id))) return;
    this.#laid -= 1;
    this.#empty += 1;
  }

  /** The exact best people for a position. */
  search(position: Position, wish: PersonsWish): PersonsAnswer {
    const asked = askedPosition(position, this.#dictionary, wish.rarity, wish.widened);
    const segments = this.#fresh ? [...this.#segments, this.#fresh] : this.#segments;
    const words = segments.reduce((most, { index }) => Math.max(most, index.words), 0);
    const room = searchRoom(words, this.#dictionary.size, wish.top);
    const answer: PersonsAnswer = { best: [], fitting: 0 };
    for (const segment of segments) searchSegment(segment, asked, wish, room, answer);
    return answer;
  }

  /** The segments as they are, and the ids of who is carried beside them: what a snapshot keeps. */
  held(): HeldPersons & { carried: readonly string[] } {
    return {
      skills: this.#dictionary.texts(),
      segments: this.#segments,
      carried: [...this.#carried.keys()],
    };
  }
}

const before = (a: FoundPerson, b: FoundPerson) => b.score - a.score || (a.id < b.id ? -1 : 1);

/** Brings into the answer whom a segment holds. Below the last of the best found so far nothing is looked at. */
function searchSegment(
  { ids, index }: PersonSegment,
  asked: AskedPosition,
  { top, weights = DEFAULT_WEIGHTS, within, left = [] }: PersonsWish,
  room: SearchRoom,
  answer: PersonsAnswer,
): void {
  const search = new PersonSearch(index, weights, room);
  const least = answer.best.length < top ? 0 : answer.best.at(-1)?.score;
  const excluded = Array.from(left, (id) => ids.find(id)).filter((row) => row >= 0);
  search.narrow(asked, { left: excluded, within, least });
  answer.fitting += search.fitting();
  const { keys, count } = search.best();
  if (count === 0) return;
  const found = Array.from(keys.subarray(0, count), (key) => ({
    id: ids.at(orderOfKey(key)),
    score: scoreOfKey(key),
  }));
  answer.best = [...answer.best, ...found].toSorted(before).slice(0, top);
}
