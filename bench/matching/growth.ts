// node bench/matching/growth.ts [PERSONS POSITIONS]...: CPU for everybody at several sizes, in turns, and the exponent with which
// it grows in the number of persons while positions grow alike.
import { Matcher } from '../../src/modules/matching/index.ts';
import { cpuSeconds, median, say } from './measure.ts';
import { indexOf, province } from './province.ts';

const TOP = 20;
const ROUNDS = 3;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? pairs(given) : pairs([50_000, 5_000, 200_000, 20_000, 400_000, 40_000]);

function pairs(numbers: readonly number[]): [persons: number, positions: number][] {
  return numbers
    .flatMap((persons, i) => (i % 2 === 0 ? [[persons, numbers[i + 1] ?? 0] as const] : []))
    .map(([persons, positions]) => [persons, positions]);
}

const matcher = new Matcher(1);
const provinces = sizes.map(([persons, positions]) => {
  const all = province(persons, positions);
  all.positions.length = 0;
  return { persons, positions, all, index: indexOf(all), cpu: [] as number[] };
});
for (let round = -1; round < ROUNDS; round++) {
  for (const { all, index, cpu } of provinces) {
    const before = process.cpuUsage();
    await matcher.match(index, all.people, { top: TOP });
    if (round >= 0) cpu.push(cpuSeconds(before));
  }
}
provinces.forEach(({ persons, positions, cpu }, i) => {
  const own = median(cpu);
  const smaller = provinces[i - 1];
  const exponent = smaller && Math.log(own / median(smaller.cpu)) / Math.log(persons / smaller.persons);
  say(
    `${persons} × ${positions}: ${((own / persons) * 1e6).toFixed(2)} µs of CPU a person (median of ${ROUNDS})${exponent === undefined ? '' : `, exponent from the size before ${exponent.toFixed(2)}`}`,
  );
});
