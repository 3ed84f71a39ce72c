import { DEFAULT_WEIGHTS, type Person, type Position, type Weights } from '../types.ts';
import { idf, type Rarity } from '../skills.ts';
import { bestOfOne } from './best-of-one.ts';
import { Dictionary } from './dictionary.ts';
import { joinColumns } from './join-columns.ts';
import { personRow } from './persons.ts';
import { PositionReader, type PositionColumns } from './positions.ts';
import type { ColumnMatch } from './results.ts';
import { closeRow, reweigh, segmentOf, skillsOf, type Segment } from './segment.ts';
import { keyOf } from './top-keys.ts';

/** So many fresh positions, or closed ones, are carried along before all are laid out anew. */
const MOST_CARRIED = 512;

export interface LiveMatch extends Omit<ColumnMatch, 'other'> {
  id: string;
}

export interface LiveWish {
  top: number;
  weights?: Weights;
  /** Positions that one side has excluded. */
  left?: Iterable<string>;
  /** See `PositionSearch`. */
  widened?: boolean;
}

export interface LiveAnswer {
  matches: LiveMatch[];
  /** How many open positions fit, shown or not. */
  fitting: number;
}

/** All that is open, as a snapshot keeps it: ids and codes in order. */
export interface OpenPositions {
  ids: readonly string[];
  columns: PositionColumns;
  skills: readonly string[];
}

interface Added {
  id: string;
  order: number;
  position: Position;
}

/**
 * The open positions of the day, searched while they change: what is opened stands in a small index beside the large one until
 * both are joined, what is closed is taken out of its sets, and skills are weighed anew by all that is open. So an answer
 * is at any moment what the definition says of the positions open at that moment.
 */
export class LivePositions {
  readonly #dictionary: Dictionary;
  readonly #orders = new Map<string, number>();
  /** By skill: how many open positions name it. */
  readonly #naming: number[] = [];
  #base: Segment;
  #fresh: Segment;
  #added: Added[] = [];
  #weighed = true;

  private constructor(columns: PositionColumns, ids: readonly string[], dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#base = segmentOf(
      columns,
      ids,
      ids.map((id) => this.#orderOf(id)),
      dictionary.size,
    );
    this.#fresh = this.#layOut();
    this.#base.index.naming.forEach((n, skill) => (this.#naming[skill] = n));
  }

  /** In the order in which ties are decided. */
  static of(positions: Iterable<readonly [id: string, position: Position]> = []): LivePositions {
    const dictionary = new Dictionary();
    const reader = new PositionReader(dictionary);
    const ids: string[] = [];
    for (const [id, position] of positions) {
      reader.add(position);
      ids.push(id);
    }
    return new LivePositions(reader.columns(), ids, dictionary);
  }

  static from({ ids, columns, skills }: OpenPositions): LivePositions {
    return new LivePositions(columns, ids, Dictionary.of(skills));
  }

  /** How many are open. */
  get size(): number {
    return this.#base.rowOf.size + this.#added.length;
  }

  /** Opens a position, or takes its new terms; it keeps its place in the order. */
  open(id: string, position: Position): void {
    this.close(id);
    for (const skill of position.skills) this.#count(this.#dictionary.add(skill), 1);
    this.#added.push({ id, order: this.#orderOf(id), position });
    this.#added.sort((a, b) => a.order - b.order);
    this.#fresh = this.#layOut();
    this.#changed();
  }

  /** Closes a position; nothing happens where it was not open. */
  close(id: string): void {
    const segment = this.#base.rowOf.has(id) ? this.#base : this.#fresh;
    const row = segment.rowOf.get(id);
    if (row === undefined) return;
    for (const skill of skillsOf(segment, row)) this.#count(skill, -1);
    closeRow(segment, id);
    this.#added = this.#added.filter((added) => added.id !== id);
    this.#changed();
  }

  /** The exact best open positions of a person, with the facts of each pair. */
  search(person: Person, wish: LiveWish): LiveAnswer {
    this.#weigh();
    const { top, weights = DEFAULT_WEIGHTS, widened = false } = wish;
    const row = personRow(person, this.#dictionary);
    const excluded = [...(wish.left ?? [])];
    const answers = [this.#base, this.#fresh].map((segment) => {
      const left = excluded.flatMap((id) => segment.rowOf.get(id) ?? []);
      return { segment, ...bestOfOne(segment.index, row, { top, weights, left, widened }) };
    });
    const found = answers.flatMap(({ segment, matches }) =>
      matches.map(({ other, ...match }) => ({
        key: keyOf(match.score, segment.orders[other] ?? 0),
        match: { id: segment.ids[other] ?? '', ...match },
      })),
    );
    const best = found.toSorted((a, b) => b.key - a.key).slice(0, top);
    return {
      matches: best.map(({ match }) => match),
      fitting: answers.reduce((sum, { fitting }) => sum + fitting, 0),
    };
  }

  /** How rare a skill is among all that is open. */
  readonly rarity: Rarity = (skill) => idf(this.size, this.#naming[this.#dictionary.find(skill)] ?? 0);

  /** Lays out all that is open as one index, and gives it for a snapshot. */
  join(): OpenPositions {
    const { ids, columns, rowOf } = this.#base;
    const skills = this.#dictionary.texts();
    // As it was laid out: nothing opened or closed since.
    if (this.#added.length === 0 && rowOf.size === ids.length) return { ids, columns, skills };
    return this.#layOutAll();
  }

  #layOutAll(): OpenPositions {
    const picks = [this.#base, this.#fresh].flatMap((segment) =>
      Array.from(segment.rowOf, ([id, row]) => ({
        id,
        order: segment.orders[row] ?? 0,
        columns: segment.columns,
        row,
      })),
    );
    picks.sort((a, b) => a.order - b.order);
    const ids = picks.map((pick) => pick.id);
    const columns = joinColumns(picks);
    this.#base = segmentOf(
      columns,
      ids,
      picks.map((pick) => pick.order),
      this.#dictionary.size,
    );
    this.#added = [];
    this.#fresh = this.#layOut();
    this.#weighed = true;
    return { ids, columns, skills: this.#dictionary.texts() };
  }

  #layOut(): Segment {
    const reader = new PositionReader(this.#dictionary);
    for (const { position } of this.#added) reader.add(position);
    const ids = this.#added.map((added) => added.id);
    const orders = this.#added.map((added) => added.order);
    return segmentOf(reader.columns(), ids, orders, this.#dictionary.size);
  }

  #changed(): void {
    this.#weighed = false;
    const closed = this.#base.ids.length - this.#base.rowOf.size;
    if (this.#added.length > MOST_CARRIED || closed > MOST_CARRIED) this.join();
  }

  /** Rarity counts all open positions, so each change may change the weight of any skill; weighed when next asked. */
  #weigh(): void {
    if (this.#weighed) return;
    reweigh(this.#base, this.size, this.#naming);
    reweigh(this.#fresh, this.size, this.#naming);
    this.#weighed = true;
  }

  #orderOf(id: string): number {
    const known = this.#orders.get(id) ?? this.#orders.size;
    this.#orders.set(id, known);
    return known;
  }

  #count(skill: number, by: number): void {
    this.#naming[skill] = (this.#naming[skill] ?? 0) + by;
  }
}
