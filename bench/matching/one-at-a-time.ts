import {
  askedRow,
  DEFAULT_WEIGHTS,
  LivePositions,
  personIndex,
  PersonSearch,
  PositionSearch,
  searchRoom,
  type PositionIndex,
} from '../../src/modules/matching/index.ts';
import { cpuSeconds, milliseconds } from './measure.ts';
import type { Province } from './province.ts';
import { persons } from './workload.ts';

const ROUNDS = 5;
/**
 * A few thousand questions; the first round warms up and does not count. Told are all times of the last round, and of each
 * question the least of its rounds: that is the question's own time, without what else the machine did meanwhile.
 */
export function timed(questions: number, ask: (i: number, round: number) => void): string {
  const last = new Float64Array(questions);
  const least = new Float64Array(questions).fill(Infinity);
  let cpu = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < questions; i++) {
      const begun = performance.now();
      ask(i, round);
      last[i] = performance.now() - begun;
      if (round > 0) least[i] = Math.min(least[i] ?? Infinity, last[i] ?? Infinity);
    }
    cpu = cpuSeconds(before);
  }
  return `${milliseconds([...last])}; least of ${ROUNDS - 1}: ${milliseconds([...least])} (mean of CPU ${((cpu / questions) * 1000).toFixed(3)} ms)`;
}

export function onePerson({ people }: Province, index: PositionIndex, top: number): string {
  const search = new PositionSearch(index, people, DEFAULT_WEIGHTS, top);
  return timed(Math.min(people.count, 20_000), (i) => search.search((i * 7919) % people.count));
}

/** All positions, or only the remote ones, which everybody reaches. */
export function onePosition(
  { people, dictionary, positions }: Province,
  index: PositionIndex,
  top: number,
  remoteOnly: boolean,
): string {
  const byPerson = personIndex(people, dictionary.size);
  const search = new PersonSearch(
    byPerson,
    DEFAULT_WEIGHTS,
    searchRoom(byPerson.words, dictionary.size, top),
  );
  const asked = [...positions.keys()]
    .filter((i) => !remoteOnly || positions[i]?.form === 'REMOTE')
    .slice(0, 4_000)
    .map((i) => askedRow(index, index.rowOf[i] ?? 0));
  return timed(asked.length, (i) => {
    const position = asked[i];
    if (position) search.search(position);
  });
}

export function oneChange({ positions }: Province, top: number): string {
  const live = LivePositions.of(positions.map((position) => [String(position.id), position] as const));
  const [person] = [...persons(1, 7)];
  if (!person) return '';
  const changes = 300;
  return timed(changes, (i, round) => {
    const position = positions[i];
    // Each round closes others and opens its own: closing what is closed already would cost nothing.
    if (i % 3 === 2) live.close(String(round * changes + i));
    else if (position) live.open(`new-${round}-${i}`, position);
    live.search(person, { top });
  });
}
