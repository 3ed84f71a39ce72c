export { countRows, cursorRows } from './exports/cursor.ts';
export { defineExport } from './exports/define.ts';
export { exportHref } from './exports/href.ts';
export { exportLimits } from './exports/limits.ts';
