// node bench/assignment/main.ts
// The fair of 2,000 persons and 200 positions with 1,615 places: our exact choice, its certificate, two other exact solvers on
// the same data; then the day in slots and the day planned again after a no-show.
import { APART, assign, certify, planDay, replan } from '../../src/modules/matching/assignment/index.ts';
import { dayOf } from './day.ts';
import { highs, programme } from './highs.ts';
import { hungarianTotal } from './hungarian.ts';
import { dense, fair } from './workload.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

function cpu<T>(work: () => T): { seconds: number; value: T } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, value };
}

const peer = await highs();
const cases = [
  { name: 'fair, province', offers: fair(1, false), judges: true },
  { name: 'fair, one county', offers: fair(1, true), judges: true },
  { name: 'all pairs fit', offers: dense(1), judges: false },
];
for (const { name, offers, judges } of cases) {
  const cold = cpu(() => assign(offers));
  const warm = cpu(() => assign(offers));
  const proof = cpu(() => certify(offers, cold.value));
  const pairs = offers.pairs.person.length;
  say(
    `${name}: ${pairs} pairs, total ${cold.value.total}, ${cold.seconds.toFixed(3)} s CPU cold, ${warm.seconds.toFixed(3)} s warm; ` +
      `certificate ${proof.value.optimal ? 'proves it' : 'FAILS'} in ${proof.seconds.toFixed(3)} s`,
  );
  const compare = (who: string, seconds: number, total: number) => {
    if (Math.round(total) !== cold.value.total) throw new Error(`${who} says ${total}`);
    say(
      `  ${who}: the same total, ${seconds.toFixed(2)} s CPU, ratio ${(seconds / warm.seconds).toFixed(0)}`,
    );
  };
  const other = cpu(() => hungarianTotal(offers));
  compare('Hungarian method', other.seconds, other.value);
  if (!peer || !judges) continue;
  const text = programme(offers);
  const judged = cpu(() => peer.solve(text));
  compare('HiGHS', judged.seconds, judged.value.ObjectiveValue);
}

const day = dayOf(1);
const plan = cpu(() => planDay(day));
const { slots, total, bound } = plan.value;
const met = slots.reduce((n, slot) => n + (slot === APART ? 0 : 1), 0);
say(
  `day: ${met} interviews in ${day.slots} slots, total ${total} of at most ${bound}, ${plan.seconds.toFixed(2)} s CPU`,
);
const from = 6;
const absent = day.pairs.person[slots.findIndex((slot) => slot > from)];
const gone = slots.map((slot, pair) => (day.pairs.person[pair] === absent && slot >= from ? APART : slot));
const persons = day.persons.map((p, i) => (i === absent ? { ...p, until: from } : p));
const again = cpu(() => replan({ ...day, persons }, gone, { from }));
say(
  `a no-show: ${again.value.moved.length} moved, ${again.value.added.length} let in, ${again.seconds.toFixed(3)} s CPU`,
);
const supply = day.supply.map((counts) => counts.map((n, slot) => (slot < from ? n : n - 1)));
const ill = cpu(() => replan({ ...day, supply }, slots, { from }));
const { moved, dropped, added } = ill.value;
say(
  `an interpreter ill: ${moved.length} moved, ${dropped.length} dropped, ${added.length} let in, ${ill.seconds.toFixed(3)} s CPU`,
);
