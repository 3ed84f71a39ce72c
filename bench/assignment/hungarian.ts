import type { Offers } from '../../src/modules/matching/assignment/index.ts';

/**
 * A second exact solver that shares nothing with ours: the Hungarian method in O(n² m) on the full matrix, each place a
 * column of its own and for each person one more column of score 0 to stay away. For one place a person, no groups.
 */
export function hungarianTotal({ persons, places, pairs }: Offers): number {
  const columnPlace = Array.from(places).flatMap((count, place) =>
    Array.from({ length: count }, () => place),
  );
  const n = persons.length;
  const real = columnPlace.length;
  const m = real + n;
  const score = Array.from({ length: n }, () => new Int32Array(places.length).fill(-1));
  for (let pair = 0; pair < pairs.person.length; pair++)
    score[pairs.person[pair]!]![pairs.place[pair]!] = pairs.score[pair]!;
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  const least = new Float64Array(m + 1);
  const used = new Uint8Array(m + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    least.fill(Infinity);
    used.fill(0);
    do {
      used[column] = 1;
      const at = rowOf[column]!;
      const own = score[at - 1]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        // A pair that does not fit costs 1: staying away is always better.
        const cost = j > real ? 0 : -own[columnPlace[j - 1]!]!;
        const reduced = cost - u[at]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = way[column]!) rowOf[column] = rowOf[way[column]!]!;
  }
  let total = 0;
  for (let j = 1; j <= real; j++)
    if (rowOf[j]! > 0) total += Math.max(0, score[rowOf[j]! - 1]![columnPlace[j - 1]!]!);
  return total;
}
