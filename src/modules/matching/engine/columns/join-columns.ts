import { sharedInts, type Lists } from './growing.ts';
import type { PositionColumns } from './positions.ts';

/** One row to be taken over. */
export interface Pick {
  columns: PositionColumns;
  row: number;
}

/** New columns of the picked rows, in the order of the picks. All must speak of one dictionary. */
export function joinColumns(picks: readonly Pick[]): PositionColumns {
  return {
    count: picks.length,
    county: flat(picks, 'county'),
    unit: flat(picks, 'unit'),
    form: flat(picks, 'form'),
    education: flat(picks, 'education'),
    occupation: flat(picks, 'occupation'),
    low: flat(picks, 'low'),
    high: flat(picks, 'high'),
    skills: lists(picks, 'skills'),
    demands: lists(picks, 'demands'),
    lifters: lists(picks, 'lifters'),
  };
}

type ListName = 'skills' | 'demands' | 'lifters';

function flat(picks: readonly Pick[], name: Exclude<keyof PositionColumns, ListName | 'count'>): Int32Array {
  const joined = sharedInts(picks.length);
  picks.forEach(({ columns, row }, at) => (joined[at] = columns[name][row] ?? 0));
  return joined;
}

function lists(picks: readonly Pick[], name: ListName): Lists {
  const starts = sharedInts(picks.length + 1);
  picks.forEach(({ columns, row }, at) => {
    const length = (columns[name].starts[row + 1] ?? 0) - (columns[name].starts[row] ?? 0);
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  const values = sharedInts(starts[picks.length] ?? 0);
  picks.forEach(({ columns, row }, at) => {
    const { starts: from, values: all } = columns[name];
    values.set(all.subarray(from[row], from[row + 1]), starts[at]);
  });
  return { starts, values };
}
