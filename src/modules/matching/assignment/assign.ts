import { Network } from './network.ts';
import { PathSearch } from './path.ts';
import type { Assignment, Offers } from './types.ts';

/**
 * The exact best choice: each person at most as often as they may, each place at most to its capacity, each group at most to
 * its limit, the total of scores as large as any choice can make it (maximum-weight b-matching). A pair is left out rather
 * than chosen at no gain only where it is in the way. The same offers in the same order give the same choice.
 *
 * Successive shortest paths with potentials: one unit after another goes the cheapest way through what flows already, so
 * that the flow is the best one for the units sent so far (Ahuja, Magnanti, Orlin, Network Flows, 9.7). The rest of a
 * person's units stay away once one of them does. With U units and E pairs in O(U · E log n), in practice far less, as
 * each search stops at the nearest end. The potentials are the dual prices.
 */
export function assign(offers: Offers): Assignment {
  const net = new Network(offers);
  const search = new PathSearch(net);
  for (let person = 0; person < net.persons; person++)
    if (net.groupOf[person]! < 0) sendAll(search, person, offers.persons[person]!);
  for (let group = 0; group < net.groups; group++)
    sendAll(search, net.firstGroup + group, offers.groups?.limits[group] ?? 0);
  return { chosen: net.chosen, total: totalOf(offers, net.chosen), prices: pricesOf(net) };
}

function sendAll(search: PathSearch, root: number, units: number): void {
  let left = units;
  while (left > 0 && search.send(root)) left--;
}

/** The total of the chosen scores. */
export function totalOf({ pairs }: Offers, chosen: ArrayLike<number>): number {
  let total = 0;
  for (let pair = 0; pair < chosen.length; pair++) if (chosen[pair]) total += pairs.score[pair]!;
  return total;
}

function pricesOf(net: Network) {
  const { worth, firstPlace, firstGroup, groupOf } = net;
  const group = worth.slice(firstGroup);
  // A member's own price is what it earns beyond what its group could earn with the unit elsewhere.
  const person = Int32Array.from({ length: net.persons }, (_, p) => {
    const shared = groupOf[p]! < 0 ? 0 : group[groupOf[p]!]!;
    return Math.max(0, worth[p]! - shared);
  });
  return { person, place: worth.slice(firstPlace, firstGroup), group };
}
