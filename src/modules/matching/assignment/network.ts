import type { Offers } from './types.ts';

/** Numbers that start each stretch when `count` items are sorted by owner, those of -1 left out; one more than there are owners. */
function starts(owners: number, of: (item: number) => number, count: number): Int32Array {
  const start = new Int32Array(owners + 1);
  for (let i = 0; i < count; i++) if (of(i) >= 0) start[of(i) + 1]!++;
  for (let i = 0; i < owners; i++) start[i + 1]! += start[i]!;
  return start;
}

/** Items sorted by owner; those of owner `o` stand from `start[o]` to `start[o + 1]`. */
function sortedBy(start: Int32Array, of: (item: number) => number, count: number): Int32Array {
  const next = start.slice();
  const items = new Int32Array(start.at(-1) ?? 0);
  for (let i = 0; i < count; i++) if (of(i) >= 0) items[next[of(i)]!++] = i;
  return items;
}

/**
 * The offers as a network group → person → place, and what flows in it. Nodes are numbered persons, then places, then
 * groups. `worth` is what a unit at a person or group can still earn, `worth` of a place what it costs: the potentials.
 */
export class Network {
  readonly persons: number;
  readonly places: number;
  readonly groups: number;
  /** First node that is a place, and first that is a group. */
  readonly firstPlace: number;
  readonly firstGroup: number;
  readonly pairStart: Int32Array;
  readonly pairsByPerson: Int32Array;
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  readonly groupOf: Int32Array;
  readonly worth: Int32Array;
  readonly chosen: Uint8Array;
  /** Chosen pairs of each person. */
  readonly used: Int32Array;
  /** Chosen pairs of each place: `held` from `heldStart[place]`, `taken[place]` of them. */
  readonly heldStart: Int32Array;
  readonly held: Int32Array;
  readonly taken: Int32Array;
  readonly #slotOf: Int32Array;
  readonly offers: Offers;

  constructor(offers: Offers) {
    const { persons, places, pairs, groups } = offers;
    const count = pairs.person.length;
    this.offers = offers;
    this.persons = persons.length;
    this.places = places.length;
    this.groups = groups?.limits.length ?? 0;
    this.firstPlace = this.persons;
    this.firstGroup = this.persons + this.places;
    const personOf = (pair: number) => pairs.person[pair]!;
    this.pairStart = starts(this.persons, personOf, count);
    this.pairsByPerson = sortedBy(this.pairStart, personOf, count);
    this.groupOf = Int32Array.from({ length: this.persons }, (_, p) => groups?.of[p] ?? -1);
    const grouped = (person: number) => this.groupOf[person]!;
    this.memberStart = starts(this.groups, grouped, this.persons);
    this.members = sortedBy(this.memberStart, grouped, this.persons);
    this.worth = new Int32Array(this.firstGroup + this.groups);
    for (let pair = 0; pair < count; pair++) this.#atLeast(personOf(pair), pairs.score[pair]!);
    for (let p = 0; p < this.persons; p++)
      if (grouped(p) >= 0) this.#atLeast(this.firstGroup + grouped(p), this.worth[p]!);
    this.chosen = new Uint8Array(count);
    this.used = new Int32Array(this.persons);
    this.heldStart = new Int32Array(this.places + 1);
    for (let j = 0; j < this.places; j++) this.heldStart[j + 1] = this.heldStart[j]! + places[j]!;
    this.held = new Int32Array(this.heldStart[this.places]!);
    this.taken = new Int32Array(this.places);
    this.#slotOf = new Int32Array(count);
  }

  #atLeast(node: number, value: number): void {
    if (this.worth[node]! < value) this.worth[node] = value;
  }

  /** Chooses a pair at its place; the person's count is the caller's. */
  choose(pair: number): void {
    const place = this.offers.pairs.place[pair]!;
    const slot = this.heldStart[place]! + this.taken[place]!++;
    this.held[slot] = pair;
    this.#slotOf[pair] = slot;
    this.chosen[pair] = 1;
  }

  /** Takes a choice back at its place. */
  release(pair: number): void {
    const place = this.offers.pairs.place[pair]!;
    const last = this.held[this.heldStart[place]! + --this.taken[place]!]!;
    this.held[this.#slotOf[pair]!] = last;
    this.#slotOf[last] = this.#slotOf[pair]!;
    this.chosen[pair] = 0;
  }
}
