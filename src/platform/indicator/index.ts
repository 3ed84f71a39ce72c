export { defineIndicator, type Dimension, type Indicator } from './define.ts';
export { overAllRegions } from './figures.ts';
export { inCell, inSlice, measureBy, measureByRegion, measureTotal } from './measure.ts';
export type { Cell, Slice, Total } from './measure.ts';
export { withholdSmall } from './withhold.ts';
