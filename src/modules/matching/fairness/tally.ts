import { isSmall, withholdSmall } from '../../../platform/indicator/index.ts';

/** What people are compared by. */
export const DIMENSIONS = ['category', 'sex', 'age', 'place'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where suggestions are counted: those pushed in the year, or those that the engine has for everybody on the day. */
export const SOURCES = ['pushed', 'engine'] as const;
export type Source = (typeof SOURCES)[number];

/** The groups of one person, by dimension. */
export type Groups = Readonly<Record<Dimension, string>>;

/** What reached a group. `exposure` in millionths. */
export interface Reached {
  persons: number;
  /** Of them those with at least one suggestion. */
  reached: number;
  suggestions: number;
  exposure: number;
}

export interface Cell extends Reached {
  by: Dimension | 'all';
  key: string;
}

/** As the sheet keeps it. */
export type Figures = Record<Source, Cell[]>;

const nobody = (): Reached => ({ persons: 0, reached: 0, suggestions: 0, exposure: 0 });

/** Adds people up, by each dimension apart. Knows no id. */
export class Tally {
  readonly #cells = new Map<string, Cell>();

  add(groups: Groups, suggestions: number, exposure: number): void {
    this.#count('all', 'all', suggestions, exposure);
    for (const by of DIMENSIONS) this.#count(by, groups[by], suggestions, exposure);
  }

  cells(): Cell[] {
    const all = [...this.#cells.values()];
    return all.length > 0 ? all : [{ by: 'all', key: 'all', ...nobody() }];
  }

  #count(by: Cell['by'], key: string, suggestions: number, exposure: number): void {
    const at = `${by} ${key}`;
    const cell = this.#cells.get(at) ?? { by, key, ...nobody() };
    cell.persons += 1;
    if (suggestions > 0) cell.reached += 1;
    cell.suggestions += suggestions;
    cell.exposure += exposure;
    this.#cells.set(at, cell);
  }
}

/** A group as it is shown; all but the key null where so few people are in it that they could be told. */
export interface Shown {
  key: string;
  persons: number | null;
  /** Share with at least one suggestion, in tenths of a per cent. */
  share: number | null;
  /** Suggestions a person, in hundredths. */
  mean: number | null;
  /** Exposure a person, in hundredths. */
  exposure: number | null;
  /** That exposure against the whole's, in hundredths: 100 is the same. */
  ratio: number | null;
}

const rounded = (part: number, whole: number, times: number): number | null =>
  whole === 0 ? null : Math.round((times * part) / whole);

/** The figures of a group beside the whole. */
export function figureOf(cell: Reached, whole: Reached): Omit<Shown, 'key'> {
  const { persons, reached, suggestions, exposure } = cell;
  return {
    persons,
    share: rounded(reached, persons, 1000),
    mean: rounded(suggestions, persons, 100),
    exposure: rounded(exposure, persons * 10_000, 1),
    // Both means have their own number of people under the line.
    ratio:
      persons === 0 || whole.persons === 0 || whole.exposure === 0
        ? null
        : Math.round((100 * exposure * whole.persons) / (persons * whole.exposure)),
  };
}

export const wholeOf = (cells: readonly Cell[]): Reached => cells.find(({ by }) => by === 'all') ?? nobody();

const HIDDEN = { persons: null, share: null, mean: null, exposure: null, ratio: null } as const;

/**
 * The groups of a dimension in the order of `keys`, then any other. Fewer than five people in a group are not told, and beside
 * them as many groups as keep the sum from telling them. A share says as much as a count: where fewer than five of a group were
 * reached, or fewer than five were not, only `小于` would protect them; the share is then left out alone.
 */
export function shownBy(cells: readonly Cell[], by: Dimension, keys: readonly string[]): Shown[] {
  const whole = wholeOf(cells);
  const found = new Map(cells.filter((cell) => cell.by === by).map((cell) => [cell.key, cell]));
  const order = [...keys, ...[...found.keys()].filter((key) => !keys.includes(key)).toSorted()];
  const counted = order.map((key) => ({ key, count: found.get(key)?.persons ?? 0 }));
  return withholdSmall(counted).map(({ key, count }): Shown => {
    const cell = found.get(key) ?? nobody();
    if (count === null) return { key, ...HIDDEN };
    const figure = figureOf(cell, whole);
    const few = isSmall(cell.reached) || isSmall(cell.persons - cell.reached);
    return { key, ...figure, share: few ? null : figure.share };
  });
}

/** The group that differs most from the whole, for the sentence over the bars; null where none can be told. */
export function furthest(shown: readonly Shown[]): Shown | null {
  const far = ({ ratio }: Shown) => Math.abs((ratio ?? 100) - 100);
  return shown
    .filter(({ ratio }) => ratio !== null)
    .reduce<Shown | null>((most, one) => (most === null || far(one) > far(most) ? one : most), null);
}
