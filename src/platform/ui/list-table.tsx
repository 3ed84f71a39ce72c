import { useId } from 'react';
import { addressWith, keptFields } from './address.ts';
import { Button } from './button.tsx';
import { DataTable, type Column, type DataTableProps } from './data-table.tsx';
import { Disclosure } from './disclosure.tsx';
import { Pagination } from './pagination.tsx';

/** Rows a page that a reader may choose. */
export const PAGE_SIZES = [20, 50, 100] as const;

export type ListTableProps<Row> = Omit<DataTableProps<Row>, 'foot' | 'choose'> & {
  /** Parameters of the list's address. */
  readonly search: URLSearchParams;
  /** Path of the list, where the page may also stand as the answer to a form. */
  readonly path?: string;
  readonly page: number;
  readonly pages: number;
  /** Rows a page now. */
  readonly size?: number;
  readonly exportLink?: { readonly href: string; readonly text: string } | undefined;
  /** What may be done with several rows: leads to a page that asks once more. */
  readonly bulk?: BulkChoice<Row> | undefined;
};

export type BulkChoice<Row> = {
  /** Page that lists what will happen. */
  readonly action: string;
  /** 核实所选的记录 */
  readonly submit: string;
  readonly name: string;
  readonly value: (row: Row) => string | null;
  readonly label: (row: Row) => string;
};

/** The columns of a list as its reader wants them: `?columns=a&columns=b`, else what is shown from the start. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  search: URLSearchParams,
): readonly Column<Row>[] {
  const asked = search.has('columns') ? new Set(search.getAll('columns')) : null;
  return columns.filter((column) => {
    if (column.choice === undefined) return true;
    return asked === null ? column.choice === 'shown' : asked.has(column.key);
  });
}

/**
 * A list as staff work with it: table, choice of columns, rows a page, export, several rows at once, pages. Acceptance: the
 * state of the list is its address, so that a link or a saved view brings it back; every control works without script;
 * several rows are only ever sent to a page that asks once more.
 */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { search, path = '', page, pages, size, exportLink, bulk, columns, ...table } = props;
  const form = useId();
  const all = search.get('all') === '1';
  const to = (changes: Parameters<typeof addressWith>[1]) => `${path}${addressWith(search, changes)}`;
  const some = table.rows.length > 0;
  return (
    <>
      <div className="list-tools">
        {columns.some((column) => column.choice) && (
          <ColumnChoice columns={columns} search={search} path={path} />
        )}
        {size !== undefined && <PageSize size={size} to={to} />}
        {bulk && some && (
          <a href={to({ all: all ? null : '1', page: search.get('page') })}>{all ? '全不选' : '全选本页'}</a>
        )}
        {exportLink && <a href={exportLink.href}>{exportLink.text}</a>}
      </div>
      <DataTable
        {...table}
        columns={chosenColumns(columns, search)}
        choose={bulk && { form, name: bulk.name, value: bulk.value, label: bulk.label, all }}
      />
      {bulk && some && (
        <form id={form} method="get" action={bulk.action} className="list-bulk">
          <Button kind="secondary">{bulk.submit}</Button>
        </form>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(next) => to({ page: next })}
        {...(typeof table.caption === 'string' && { label: `翻页：${table.caption}` })}
      />
    </>
  );
}

function PageSize({
  size,
  to,
}: {
  readonly size: number;
  readonly to: (changes: { size: number }) => string;
}) {
  return (
    <nav className="list-size" aria-label="每页行数">
      {PAGE_SIZES.map((one) =>
        one === size ? (
          <span key={one} aria-current="true">
            现在每页 {one} 行
          </span>
        ) : (
          <a key={one} href={to({ size: one })}>
            每页 {one} 行
          </a>
        ),
      )}
    </nav>
  );
}

type ColumnChoiceProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly search: URLSearchParams;
  readonly path: string;
};

function ColumnChoice<Row>({ columns, search, path }: ColumnChoiceProps<Row>) {
  const id = useId();
  const shown = new Set(chosenColumns(columns, search).map((column) => column.key));
  return (
    <Disclosure summary="选择列">
      <form method="get" action={path || undefined} className="list-columns">
        {keptFields(search, ['columns']).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {/* Says that a choice was made even where no box is ticked. */}
        <input type="hidden" name="columns" value="-" />
        <fieldset>
          <legend>要看哪些列</legend>
          {columns.map(
            (column) =>
              column.choice && (
                <div className="choice" key={column.key}>
                  <input
                    id={`${id}${column.key}`}
                    type="checkbox"
                    name="columns"
                    value={column.key}
                    defaultChecked={shown.has(column.key)}
                  />
                  <label htmlFor={`${id}${column.key}`}>{column.title}</label>
                </div>
              ),
          )}
        </fieldset>
        <Button kind="secondary">按所选的列显示</Button>
      </form>
    </Disclosure>
  );
}
