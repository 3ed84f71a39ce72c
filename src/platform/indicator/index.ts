export { defineIndicator, type Dimension, type Indicator } from './define.ts';
export { overAllRegions } from './figures.ts';
export { inCell, inSlice, measureBy, measureByRegion, measureTotal, REGION_STEP } from './measure.ts';
export type { Cell, Slice, Total } from './measure.ts';
export { SMALL_CELL, withholdSmall } from './withhold.ts';
