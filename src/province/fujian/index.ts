import { buildRegions } from '../../kernel/regions/build.ts';
import type { Regions } from '../../kernel/regions.ts';
import { DIVISIONS } from './divisions.ts';
import { RETIRED } from './retired.ts';
import { REPORTING_UNITS } from './units.ts';

const lines = (text: string) => text.trim().split('\n');

/** The divisions of Fujian: 9 cities and 平潭 as reporting units, 84 counties, townships, retired codes. */
export const regions: Regions = buildRegions({
  rows: lines(DIVISIONS).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  units: REPORTING_UNITS,
  retired: lines(RETIRED).map((line) => {
    const [code = '', name = '', year = '', ...to] = line.split(' ');
    return { code, name, year: Number(year), to };
  }),
  // 金门县 is listed by the standard and has no mainland administration.
  unadministered: ['350527'],
});
