/** An interview to be given a slot, with what must not crowd into one slot. */
export interface Task {
  readonly person: number;
  readonly booth: number;
  /** Group of the person, or -1. */
  readonly group: number;
}

/**
 * Gives each task one of `count` slots so that every person, every booth and every group is spread evenly: their tasks in
 * any two slots differ by at most one. So a person with at most `count` tasks is never asked to be at two booths at once, a
 * booth with at most `count` tasks never has two persons (König: as many slots as the busiest has tasks suffice), and a
 * group with t tasks never has more than ⌈t / count⌉ in a slot: a resource of which there are R in each slot suffices for
 * R · count tasks, exactly as many as it could ever serve. Nothing is lost by the slots.
 *
 * Why it works: `halves` splits the tasks of two slots evenly for everyone at once. Each split of two uneven slots lessens
 * the sum of squares of all counts and no split raises it, so that it ends (de Werra's argument for equitable colourings of
 * bipartite graphs, carried over to groups of persons, which are nested over the persons).
 */
export function spread(tasks: readonly Task[], count: number): Int16Array {
  const slotOf = Int16Array.from(tasks, (_, i) => i % count);
  for (let uneven = true; uneven;) {
    uneven = false;
    const bySlot = Array.from({ length: count }, (): number[] => []);
    slotOf.forEach((slot, task) => bySlot[slot]?.push(task));
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        const [first, second] = [bySlot[a] ?? [], bySlot[b] ?? []];
        if (isEven(tasks, first, second)) continue;
        uneven = true;
        [bySlot[a], bySlot[b]] = halves(tasks, [...first, ...second]);
      }
    bySlot.forEach((members, slot) => members.forEach((task) => (slotOf[task] = slot)));
  }
  return slotOf;
}

const KEYS = [(task: Task) => task.person, (task: Task) => task.booth, (task: Task) => task.group] as const;

function isEven(tasks: readonly Task[], first: readonly number[], second: readonly number[]): boolean {
  return KEYS.every((key) => {
    const difference = new Map<number, number>();
    for (const [list, step] of [
      [first, 1],
      [second, -1],
    ] as const)
      for (const task of list) {
        const owner = key(tasks[task]!);
        if (owner >= 0) difference.set(owner, (difference.get(owner) ?? 0) + step);
      }
    return [...difference.values()].every((d) => d >= -1 && d <= 1);
  });
}

/**
 * Pairs the tasks up on either side: on one by person, those left over by group, those left over at all; on the other by
 * booth. Both pairings together are ways and rings that change sides at each step, hence even rings: colouring them in turn
 * puts one of each pair into each half.
 */
function halves(tasks: readonly Task[], members: readonly number[]): [number[], number[]] {
  const byPerson = new Map<number, number>();
  const byBooth = new Map<number, number>();
  const rest = pairUp(members, (task) => tasks[task]!.person, byPerson);
  const strays = pairUp(rest, (task) => tasks[task]!.group, byPerson);
  pairUp(strays, () => 0, byPerson);
  pairUp(members, (task) => tasks[task]!.booth, byBooth);
  const sides: [number[], number[]] = [[], []];
  const done = new Set<number>();
  const walk = (start: number, by: Map<number, number>, other: Map<number, number>, side: 0 | 1) => {
    let [task, here, there]: [number | undefined, typeof by, typeof by] = [start, by, other];
    for (let half = side; task !== undefined && !done.has(task); half = half === 0 ? 1 : 0) {
      done.add(task);
      sides[half].push(task);
      task = here.get(task);
      [here, there] = [there, here];
    }
  };
  for (const task of members) {
    if (done.has(task)) continue;
    walk(task, byPerson, byBooth, 0);
    // Where the way was not a ring it also goes on from its start on the other side.
    const back = byBooth.get(task);
    if (back !== undefined && !done.has(back)) walk(back, byPerson, byBooth, 1);
  }
  return sides;
}

/** Marries members of one owner two by two into `partner`; the odd ones are returned. */
function pairUp(
  members: readonly number[],
  ownerOf: (task: number) => number,
  partner: Map<number, number>,
): number[] {
  const waiting = new Map<number, number>();
  for (const task of members) {
    const owner = ownerOf(task);
    const mate = waiting.get(owner);
    if (mate === undefined) waiting.set(owner, task);
    else {
      partner.set(task, mate).set(mate, task);
      waiting.delete(owner);
    }
  }
  return [...waiting.values()];
}
