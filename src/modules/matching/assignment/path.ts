import { distanceOf, NodeHeap, nodeOf } from './heap.ts';
import type { Network } from './network.ts';

const NONE = -1;
/** In place of the pair by which a node was reached: from its group, or to a group from a member. */
const BY_GROUP = -2;

/**
 * The cheapest way for one more unit through what already flows (Dijkstra over reduced costs, which the potentials keep at
 * 0 or more). It ends at a place with room, or where a unit rather stays away; the search stops at the first end.
 */
export class PathSearch {
  readonly #net: Network;
  readonly #heap = new NodeHeap();
  readonly #distance: Int32Array;
  /** Pair (or {@link BY_GROUP}) by which a node was reached; for a group, the member. */
  readonly #by: Int32Array;
  /** Round in which a node was last reached. */
  readonly #seen: Int32Array;
  readonly #reached: number[] = [];
  #round = 0;
  #best = 0;
  #end = NONE;

  constructor(net: Network) {
    this.#net = net;
    this.#distance = new Int32Array(net.worth.length);
    this.#by = new Int32Array(net.worth.length);
    this.#seen = new Int32Array(net.worth.length);
  }

  /** Sends one unit from a person without group, or from a group. False when it rather stays away, and so would the next. */
  send(root: number): boolean {
    this.#round++;
    this.#heap.clear();
    this.#reached.length = 0;
    this.#best = Infinity;
    this.#end = NONE;
    this.#reach(root, 0, NONE);
    for (let key = this.#heap.pop(); key >= 0; key = this.#heap.pop()) {
      const distance = distanceOf(key);
      if (distance >= this.#best) break;
      const node = nodeOf(key);
      if (distance > this.#distance[node]!) continue;
      this.#expand(node, distance);
    }
    this.#settle();
    if (this.#end === root) return false;
    this.#flow(root);
    return true;
  }

  #reach(node: number, distance: number, by: number): void {
    if (distance >= this.#best) return;
    if (this.#seen[node] !== this.#round) {
      this.#seen[node] = this.#round;
      this.#reached.push(node);
    } else if (this.#distance[node]! <= distance) return;
    this.#distance[node] = distance;
    this.#by[node] = by;
    const net = this.#net;
    const place = node - net.firstPlace;
    if (place >= 0 && node < net.firstGroup && net.taken[place]! < net.offers.places[place]!) {
      this.#best = distance;
      this.#end = node;
      return;
    }
    this.#heap.push(distance, node);
  }

  #expand(node: number, distance: number): void {
    const { firstPlace, firstGroup, groupOf, worth } = this.#net;
    if (node >= firstGroup) this.#fromGroup(node, distance);
    else if (node >= firstPlace) this.#fromPlace(node, distance);
    else this.#fromPerson(node, distance);
    const isRoot = node >= firstGroup || (node < firstPlace && groupOf[node]! < 0);
    if (isRoot && distance + worth[node]! < this.#best) {
      this.#best = distance + worth[node]!;
      this.#end = node;
    }
  }

  #fromPerson(person: number, distance: number): void {
    const { worth, groupOf, used, firstGroup, firstPlace, pairStart, pairsByPerson, chosen, offers } =
      this.#net;
    const { place, score } = offers.pairs;
    const base = distance + worth[person]!;
    const end = pairStart[person + 1]!;
    for (let i = pairStart[person]!; i < end; i++) {
      const pair = pairsByPerson[i]!;
      if (chosen[pair]) continue;
      const node = firstPlace + place[pair]!;
      this.#reach(node, base + worth[node]! - score[pair]!, pair);
    }
    const group = groupOf[person]!;
    if (group >= 0 && used[person]! > 0)
      this.#reach(firstGroup + group, base - worth[firstGroup + group]!, person);
  }

  #fromPlace(node: number, distance: number): void {
    const { worth, firstPlace, heldStart, held, taken, offers } = this.#net;
    const place = node - firstPlace;
    const first = heldStart[place]!;
    for (let i = first; i < first + taken[place]!; i++) {
      const pair = held[i]!;
      const person = offers.pairs.person[pair]!;
      this.#reach(person, distance + offers.pairs.score[pair]! - worth[person]! - worth[node]!, pair);
    }
  }

  #fromGroup(node: number, distance: number): void {
    const { worth, firstGroup, memberStart, members, used, offers } = this.#net;
    const group = node - firstGroup;
    for (let i = memberStart[group]!; i < memberStart[group + 1]!; i++) {
      const person = members[i]!;
      if (used[person]! < offers.persons[person]!)
        this.#reach(person, distance + worth[node]! - worth[person]!, BY_GROUP);
    }
  }

  /** Moves the potentials so that the way found costs nothing more and no way costs less than nothing. */
  #settle(): void {
    const { worth, firstPlace, firstGroup } = this.#net;
    for (const node of this.#reached) {
      const step = this.#best - this.#distance[node]!;
      if (step <= 0) continue;
      const isPlace = node >= firstPlace && node < firstGroup;
      worth[node]! += isPlace ? step : -step;
    }
  }

  /** Follows the way back from its end and turns each pair on it over. */
  #flow(root: number): void {
    const net = this.#net;
    let node = this.#end;
    // An end that is a person gives one place up; so does each member whom the way leaves toward the group.
    if (node < net.firstPlace) net.used[node]!--;
    while (node !== root) {
      const by = this.#by[node]!;
      if (node >= net.firstGroup) {
        net.used[by]!--;
        node = by;
      } else if (node >= net.firstPlace) {
        net.choose(by);
        node = net.offers.pairs.person[by]!;
      } else if (by === BY_GROUP) {
        net.used[node]!++;
        node = net.firstGroup + net.groupOf[node]!;
      } else {
        net.release(by);
        node = net.firstPlace + net.offers.pairs.place[by]!;
      }
    }
    if (root < net.firstPlace) net.used[root]!++;
  }
}
