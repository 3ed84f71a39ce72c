import type { Offers } from '../../src/modules/matching/assignment/index.ts';

/** What is used of the library, which is no dependency: it is large and only this comparison needs it. */
interface Highs {
  solve(problem: string, options?: object): { Status: string; ObjectiveValue: number };
}

/** HiGHS compiled to WASM, or null where it was not installed. */
export async function highs(): Promise<Highs | null> {
  const name = 'highs';
  try {
    const { default: load } = (await import(name)) as { default: () => Promise<Highs> };
    return await load();
  } catch {
    process.stdout.write(`HiGHS is left out: npm install --no-save ${name}@1.15.3 brings it\n`);
    return null;
  }
}

/** The offers as a linear programme, whose best corner is whole: its matrix is that of a network. */
export function programme({ persons, places, pairs }: Offers): string {
  const rows = new Map<string, string[]>();
  const objective: string[] = [];
  for (let pair = 0; pair < pairs.person.length; pair++) {
    objective.push(`${pairs.score[pair]} x${pair}`);
    for (const key of [`p${pairs.person[pair]}`, `j${pairs.place[pair]}`])
      rows.set(key, [...(rows.get(key) ?? []), `x${pair}`]);
  }
  const limit = (key: string) => (key[0] === 'p' ? persons : places)[Number(key.slice(1))];
  const lines = (terms: string[], between: string) => {
    const parts: string[] = [];
    for (let i = 0; i < terms.length; i += 20) parts.push(terms.slice(i, i + 20).join(between));
    return parts.join(`\n ${between}`);
  };
  const constraints = [...rows].map(([key, terms]) => `${key}: ${lines(terms, ' + ')} <= ${limit(key)}`);
  const bounds = objective.map((_, pair) => `0 <= x${pair} <= 1`);
  return `Maximize\nobj: ${lines(objective, ' + ')}\nSubject To\n${constraints.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
}
