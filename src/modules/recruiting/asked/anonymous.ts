/** What is told of somebody without saying who, in the order in which it is given up last to first. */
export const FACTS = ['skills', 'abilities', 'aids', 'form', 'county', 'age'] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Readonly<Record<Fact, string>>;
/** Null: not said, for too few are alike in it. */
export type Said = Readonly<Record<Fact, string | null>>;

interface Row {
  readonly at: number;
  readonly facts: Facts;
}

/** The rows by one fact: those that enough are alike in, and the rest together, which is nobody or enough. */
function split(rows: readonly Row[], fact: Fact, least: number): { alike: Row[][]; rest: Row[] } {
  const byValue = new Map<string, Row[]>();
  for (const row of rows) byValue.set(row.facts[fact], [...(byValue.get(row.facts[fact]) ?? []), row]);
  const classes = [...byValue].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const alike = classes.filter(([, some]) => some.length >= least).map(([, some]) => some);
  let rest = classes.filter(([, some]) => some.length < least).flatMap(([, some]) => some);
  // A few left over would be known by what they are not: others keep silent with them.
  while (rest.length > 0 && rest.length < least) rest = [...rest, ...(alike.pop() ?? [])];
  return { alike, rest };
}

/**
 * What may be said of each so that everything said is said of `least` people at least, word for word: facts are given up from
 * the last of {@link FACTS}, for those few alone who stand out by it. So no choice by what is said leaves fewer than `least`.
 * In the order given; nobody where all are fewer than `least`.
 */
export function anonymised(people: readonly Facts[], least: number): Said[] {
  if (people.length < least) return [];
  const said: Record<Fact, string | null>[] = people.map((facts) => ({ ...facts }));
  const narrow = (rows: readonly Row[], [fact, ...others]: readonly Fact[]): void => {
    if (fact === undefined) return;
    const { alike, rest } = split(rows, fact, least);
    for (const { at } of rest) {
      const own = said[at];
      if (own) own[fact] = null;
    }
    for (const some of [...alike, rest]) if (some.length > 0) narrow(some, others);
  };
  narrow(
    people.map((facts, at) => ({ at, facts })),
    FACTS,
  );
  return said;
}
