import { assign } from '../assign.ts';
import { certify } from '../certify.ts';
import type { Offers } from '../types.ts';
import { spread } from './balance.ts';
import { insert } from './insert.ts';
import { byScore, keep, letIn, waitingPairs } from './replan.ts';
import { Timetable } from './timetable.ts';
import { APART, type Day, type Plan, type Stay } from './types.ts';

/** Others that may move so that one more finds a slot while nobody has been told a time yet. */
const REACH = 40;

/**
 * The plan of a whole day. First the pairs, exactly: each person at most `perPerson` times, each booth at most once a slot
 * that it is there, each resource at most as often as it is there. Then the slots by `spread`, which loses nothing.
 *
 * Bounds, each tested against every possible plan of small days:
 * - `bound`, the exact best of the first step: no plan has more.
 * - Where everybody stays the whole day, each resource is there in equal number in every slot and nobody needs two, `total`
 *   equals `bound`: the plan is the best there is, and the slots cost nothing.
 * - Else `total` is at least the best divided by 3 and the most resources that one person needs, for it is never less than
 *   what the best-first plan reaches: to let an interview in, at most its pair's other slot, one of the person's, one of
 *   the booth's and one for each resource must go (greedy on a k-extendible system, Mestre 2006). `total / bound` says how
 *   much is reached at least this time; no pair left out could be let in without moving somebody.
 */
export function planDay(day: Day): Plan {
  const offers = offersOf(day);
  const assignment = assign(offers);
  const { bound } = certify(offers, assignment);
  const plans = [spreadOut(day, assignment.chosen, offers.groups.of)];
  if (plans[0]!.total() < bound) plans.push(bestFirst(new Timetable(day)));
  const best = plans.reduce((a, b) => (b.total() > a.total() ? b : a));
  return { slots: best.slots, total: best.total(), bound };
}

/** The chosen pairs over the slots; what its slot does not admit moves along a chain, and what waits comes in where it can. */
function spreadOut(day: Day, chosen: Uint8Array, groupOf: ArrayLike<number>): Timetable {
  const wanted = [...chosen.keys()].filter((pair) => chosen[pair]);
  const { person, booth } = day.pairs;
  const tasks = wanted.map((pair) => ({
    person: person[pair]!,
    booth: booth[pair]!,
    group: groupOf[person[pair]!]!,
  }));
  const even = spread(tasks, day.slots);
  const wish = new Int16Array(person.length).fill(APART);
  wanted.forEach((pair, i) => (wish[pair] = even[i]!));
  const table = new Timetable(day);
  for (const pair of keep(table, wish, 0)) insert(table, pair, { from: 0, reach: REACH });
  return bestFirst(table);
}

/** Lets in whoever can be without moving anybody, the best first. */
function bestFirst(table: Timetable): Timetable {
  for (const pair of waitingPairs(table).toSorted(byScore(table.day))) letIn(table, pair, 0);
  return table;
}

const lengthOf = ({ from, until }: Stay) => Math.max(0, until - from);

/** The day without its clock; whoever needs several resources is counted with the scarcest. */
function offersOf(day: Day): Offers & Required<Pick<Offers, 'groups'>> {
  const limits = day.supply.map((counts) => counts.reduce((a, b) => a + b, 0));
  const scarcest = (needs: readonly number[]) =>
    needs.toSorted((a, b) => limits[a]! - limits[b]! || a - b)[0] ?? -1;
  return {
    persons: day.persons.map((person) => Math.min(day.perPerson, lengthOf(person))),
    places: day.booths.map(lengthOf),
    pairs: { person: day.pairs.person, place: day.pairs.booth, score: day.pairs.score },
    groups: { of: day.persons.map(({ needs }) => scarcest(needs)), limits },
  };
}
