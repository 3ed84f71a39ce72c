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

const ROUNDS = 2;
/** A few thousand questions; the first round warms up and does not count. On a busy machine the mean of CPU is what tells. */
export function timed(questions: number, ask: (i: number) => void): string {
  const walls = new Float64Array(questions);
  let cpu = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < questions; i++) {
      const begun = performance.now();
      ask(i);
      walls[i] = performance.now() - begun;
    }
    cpu = cpuSeconds(before);
  }
  return `${milliseconds([...walls])} (mean of CPU ${((cpu / questions) * 1000).toFixed(3)} ms)`;
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
  return timed(300, (i) => {
    const position = positions[i];
    if (i % 3 === 2) live.close(String(i));
    else if (position) live.open(`new-${i}`, position);
    live.search(person, { top });
  });
}
