export {
  annotatedSheet,
  PROBLEM_HEADER,
  ROW_HEADER,
  type AnnotatedRow,
  type Annotation,
} from './annotate.ts';
export { bufferSource, type ByteSource } from './bytes.ts';
export { BLANK, serialDate, type Cell, type Row } from './cell.ts';
export { csvResponse } from './csv-write.ts';
export { isDestroyedNumber, looksDestroyed } from './destroyed.ts';
export type { FeedColumn, FeedFormat, Mapping } from './format.ts';
export { findHeader, rowsBelow, type Header } from './header.ts';
export { FEED_LIMITS, type FeedLimits } from './limits.ts';
export { looksLikeFormula, neutralise } from './neutral.ts';
export type { CellProblem, Sentence, Severity } from './problem.ts';
export { openTable, type TableFile } from './table.ts';
export { templateSheets } from './template.ts';
export { cleanText } from './text.ts';
export { serialOf, writeXlsx, type OutCell, type OutSheet } from './xlsx/write.ts';
