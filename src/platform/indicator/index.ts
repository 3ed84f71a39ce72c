export { defineIndicator, type Dimension, type Indicator } from './define.ts';
export { overAllRegions } from './figures.ts';
export { inCell, inSlice, measureBy, measureByRegion, measureByUnit, measureTotal } from './measure.ts';
export type { Cell, Slice, Total, UnitCell } from './measure.ts';
export { isSmall, withholdSmall } from './withhold.ts';
export { withholdTable, type Counts, type Mask } from './withhold-table.ts';
