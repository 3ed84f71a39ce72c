import { APART, type Day, type Slots } from './types.ts';

const NOBODY = -1;

/** A plan in the making: who is where in each slot, and what of each resource is in use. */
export class Timetable {
  readonly day: Day;
  readonly slots: Slots;
  /** Interviews of each person. */
  readonly counts: Int16Array;
  readonly #personAt: Int32Array;
  readonly #boothAt: Int32Array;
  readonly #inUse: Int16Array;

  constructor(day: Day) {
    this.day = day;
    this.slots = new Int16Array(day.pairs.person.length).fill(APART);
    this.counts = new Int16Array(day.persons.length);
    this.#personAt = new Int32Array(day.persons.length * day.slots).fill(NOBODY);
    this.#boothAt = new Int32Array(day.booths.length * day.slots).fill(NOBODY);
    this.#inUse = new Int16Array(day.supply.length * day.slots);
  }

  personOf(pair: number): number {
    return this.day.pairs.person[pair]!;
  }

  boothOf(pair: number): number {
    return this.day.pairs.booth[pair]!;
  }

  /** The pair that the person, or the booth, has in a slot; -1 where free. */
  ofPerson(person: number, slot: number): number {
    return this.#personAt[person * this.day.slots + slot]!;
  }

  ofBooth(booth: number, slot: number): number {
    return this.#boothAt[booth * this.day.slots + slot]!;
  }

  /** Whether both are there in the slot, whoever else they meet. */
  bothThere(pair: number, slot: number): boolean {
    const person = this.day.persons[this.personOf(pair)]!;
    const booth = this.day.booths[this.boothOf(pair)]!;
    return slot >= person.from && slot < person.until && slot >= booth.from && slot < booth.until;
  }

  /** How many of a resource are left in a slot; less than 0 where more is in use than there is. */
  spare(resource: number, slot: number): number {
    return this.day.supply[resource]![slot]! - this.#inUse[resource * this.day.slots + slot]!;
  }

  needsOf(pair: number): readonly number[] {
    return this.day.persons[this.personOf(pair)]!.needs;
  }

  /** Whether the person may have one more interview. */
  mayHaveMore(pair: number): boolean {
    return this.counts[this.personOf(pair)]! < this.day.perPerson;
  }

  /** Whether the pair may meet in the slot as things stand. */
  isFree(pair: number, slot: number): boolean {
    return (
      this.ofPerson(this.personOf(pair), slot) === NOBODY &&
      this.ofBooth(this.boothOf(pair), slot) === NOBODY &&
      this.bothThere(pair, slot) &&
      this.needsOf(pair).every((resource) => this.spare(resource, slot) > 0)
    );
  }

  put(pair: number, slot: number): void {
    this.#set(pair, slot, pair);
    this.slots[pair] = slot;
    this.counts[this.personOf(pair)]!++;
    for (const resource of this.needsOf(pair)) this.#inUse[resource * this.day.slots + slot]!++;
  }

  take(pair: number): void {
    const slot = this.slots[pair]!;
    this.#set(pair, slot, NOBODY);
    this.slots[pair] = APART;
    this.counts[this.personOf(pair)]!--;
    for (const resource of this.needsOf(pair)) this.#inUse[resource * this.day.slots + slot]!--;
  }

  #set(pair: number, slot: number, value: number): void {
    this.#personAt[this.personOf(pair) * this.day.slots + slot] = value;
    this.#boothAt[this.boothOf(pair) * this.day.slots + slot] = value;
  }

  total(): number {
    let total = 0;
    for (let pair = 0; pair < this.slots.length; pair++)
      if (this.slots[pair] !== APART) total += this.day.pairs.score[pair]!;
    return total;
  }
}
