import { useId, type ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';
import type { Sort } from './address.ts';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean;
  /** The cell that names the row (th scope=row); the first column unless another says so. */
  readonly rowHeader?: boolean;
  /** Makes the head a link that sorts; see sortOf. */
  readonly sort?: Sort;
  /** May be left out by the reader: shown or hidden until they choose; see ListTable. */
  readonly choice?: 'shown' | 'hidden';
};

/** A box before each row, sent with the form of the id `form`; a row whose value is null cannot be chosen. */
export type RowChoice<Row> = {
  readonly form: string;
  readonly name: string;
  readonly value: (row: Row) => string | null;
  /** Names the row for its box: 选张小明. */
  readonly label: (row: Row) => string;
  /** All boxes ticked, after 全选本页. */
  readonly all: boolean;
};

export type DataTableProps<Row> = {
  /** Says what the rows are; also the name of the scrolling region. */
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What to do when there is nothing; a sentence or an EmptyState. */
  readonly empty?: ReactNode;
  /** Last rows such as totals: cells by column. */
  readonly foot?: readonly ReactNode[];
  readonly choose?: RowChoice<Row> | undefined;
};

/** From here on the head of a table stays in sight while the page scrolls. */
const LONG = 12;

/**
 * A table; in a narrow place each row becomes a card with the column titles beside the values. Acceptance: a caption, scopes
 * and one head a row; a sorted head says so and is a link; the head stays in sight in a tall window; the row that holds the
 * focus is marked; the region that may scroll is named and can be reached; no script.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, foot, choose } = props;
  const id = useId();
  if (rows.length === 0) {
    return typeof empty === 'string' || empty === undefined ? (
      <EmptyState title={empty ?? '这里还没有内容。'} />
    ) : (
      empty
    );
  }
  const named = columns.some((c) => c.rowHeader)
    ? columns
    : columns.map((c, i) => ({ ...c, rowHeader: i === 0 }));
  const sortable = columns.some((c) => c.sort);
  // The roles are what a table has anyway; they stay when narrow styles take its display away.
  return (
    <div
      className={rows.length > LONG ? 'table-region table-long' : 'table-region'}
      role="region"
      aria-labelledby={id}
      tabIndex={0}
    >
      <table className={sortable ? 'table table-sortable' : 'table'} role="table">
        <caption id={id} className={captionHidden ? 'vh' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {choose && (
              <td role="cell" className="table-choice">
                <span className="vh">选择</span>
              </td>
            )}
            {named.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {choose && <ChoiceCell row={row} choose={choose} />}
              {named.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot role="rowgroup">
            <tr role="row">
              {choose && <td role="cell" />}
              {named.map((column, index) => (
                <Cell key={column.key} column={column}>
                  {foot[index]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function HeadCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { title, numeric, sort } = column;
  return (
    <th
      role="columnheader"
      scope="col"
      className={numeric ? 'numeric' : undefined}
      aria-sort={sort?.direction}
    >
      {sort ? (
        <a className="sort" href={sort.href}>
          <span className="vh">按</span>
          {title}
          <span className="vh">排序</span>
          <Icon
            name={
              sort.direction === 'ascending' ? 'up' : sort.direction === 'descending' ? 'down' : 'sortable'
            }
          />
        </a>
      ) : (
        title
      )}
    </th>
  );
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }) {
  const className = column.numeric ? 'numeric' : undefined;
  return column.rowHeader ? (
    <th role="rowheader" scope="row" className={className} data-title={column.title}>
      {children}
    </th>
  ) : (
    <td role="cell" className={className} data-title={column.title}>
      {children}
    </td>
  );
}

function ChoiceCell<Row>({ row, choose }: { readonly row: Row; readonly choose: RowChoice<Row> }) {
  const value = choose.value(row);
  return (
    <td role="cell" className="table-choice">
      {value !== null && (
        <label>
          <input
            type="checkbox"
            form={choose.form}
            name={choose.name}
            value={value}
            defaultChecked={choose.all}
          />
          <span className="vh">{choose.label(row)}</span>
        </label>
      )}
    </td>
  );
}
