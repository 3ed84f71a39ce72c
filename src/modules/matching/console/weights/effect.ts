/** One place of a list: what the engine found, with what the effect is told by. */
export interface Shown {
  id: string;
  /** Of the place: same county, same reporting unit, farther, or at home. */
  way: Way;
  /** Form of work, as the house names it. */
  form: string;
  /** Occupation code; null where none is known. */
  occupation: string | null;
}

export const WAYS = ['county', 'unit', 'far', 'home'] as const;
export type Way = (typeof WAYS)[number];

/** The best positions of one person under the weights in force, and under those that are tried. */
export interface Lists {
  personId: string;
  before: readonly Shown[];
  after: readonly Shown[];
}

/** A position or an occupation with how many lists it stands in. */
export interface Counted {
  key: string;
  before: number;
  after: number;
}

export interface Effect {
  /** Persons looked at; those with any list at all; those whose list is another, in what stands there or in its order. */
  persons: number;
  withList: number;
  changed: number;
  /** Of all places before, how many are taken by the same position somewhere in the list after; and all of them. */
  kept: number;
  places: number;
  /** Of the positions that stay in a list: how many places they move together, and how many there are. */
  moved: number;
  staying: number;
  /** Those that stand in more or fewer lists than before, the widest difference first. */
  positions: Counted[];
  occupations: Counted[];
  /** Places by way and by form, before and after. */
  ways: Counted[];
  forms: Counted[];
  /** Persons whose list changes most: those that lose most places, then those whose positions move farthest. */
  most: string[];
}

const MOST_NAMED = 10;

class Counts {
  readonly #by = new Map<string, Counted>();

  add(key: string | null, side: 'before' | 'after'): void {
    if (key === null) return;
    const one = this.#by.get(key) ?? { key, before: 0, after: 0 };
    one[side] += 1;
    this.#by.set(key, one);
  }

  all(): Counted[] {
    return [...this.#by.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  changed(): Counted[] {
    const gap = ({ before, after }: Counted) => Math.abs(after - before);
    return this.all()
      .filter((one) => gap(one) > 0)
      .toSorted((a, b) => gap(b) - gap(a));
  }
}

interface Change {
  personId: string;
  lost: number;
  moved: number;
}

function changeOf({ personId, before, after }: Lists): Change & { staying: number; same: boolean } {
  const at = new Map(after.map(({ id }, place) => [id, place]));
  const stays = before.flatMap(({ id }, place) => {
    const now = at.get(id);
    return now === undefined ? [] : [Math.abs(now - place)];
  });
  const moved = stays.reduce((sum, n) => sum + n, 0);
  const lost = before.length - stays.length;
  return {
    personId,
    lost,
    moved,
    staying: stays.length,
    same: lost === 0 && moved === 0 && before.length === after.length,
  };
}

/** What other weights would do to these lists. Whole numbers only; shares are for the reader to make of them. */
export function effectOf(lists: readonly Lists[]): Effect {
  const counts = {
    positions: new Counts(),
    occupations: new Counts(),
    ways: new Counts(),
    forms: new Counts(),
  };
  for (const { before, after } of lists)
    for (const [side, shown] of [
      ['before', before],
      ['after', after],
    ] as const)
      for (const { id, way, form, occupation } of shown) {
        counts.positions.add(id, side);
        counts.occupations.add(occupation, side);
        counts.ways.add(way, side);
        counts.forms.add(form, side);
      }
  const changes = lists.map(changeOf);
  const sum = (of: (change: (typeof changes)[number]) => number) =>
    changes.reduce((all, c) => all + of(c), 0);
  return {
    persons: lists.length,
    withList: lists.filter(({ before }) => before.length > 0).length,
    changed: changes.filter(({ same }) => !same).length,
    kept: sum(({ staying }) => staying),
    places: lists.reduce((all, { before }) => all + before.length, 0),
    moved: sum(({ moved }) => moved),
    staying: sum(({ staying }) => staying),
    positions: counts.positions.changed().slice(0, MOST_NAMED),
    occupations: counts.occupations.changed().slice(0, MOST_NAMED),
    ways: counts.ways.all(),
    forms: counts.forms.all(),
    most: changes
      .filter(({ same }) => !same)
      .toSorted((a, b) => b.lost - a.lost || b.moved - a.moved)
      .slice(0, MOST_NAMED)
      .map(({ personId }) => personId),
  };
}
