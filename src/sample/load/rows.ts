import type { Cell } from './copy.ts';

/** Rows of one table waiting to be sent. */
export interface TableRows {
  table: string;
  columns: readonly string[];
  rows: Cell[][];
}

/** A table's rows; `add` takes a value for every column by name, so that none is forgotten or mistaken. */
export function tableRows<Column extends string>(table: string, columns: readonly Column[]) {
  const rows: Cell[][] = [];
  return {
    table,
    columns,
    rows,
    add(row: Record<Column, Cell>) {
      rows.push(columns.map((column) => row[column]));
    },
  };
}
