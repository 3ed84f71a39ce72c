import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DataTable, EmptyState, Pagination, sortOf, type Column } from './index.ts';

interface Row {
  readonly id: string;
  readonly wage: number;
}
const asked = new URLSearchParams('sort=-wage');
const columns: Column<Row>[] = [
  { key: 'id', title: '岗位', cell: (row) => row.id },
  { key: 'wage', title: '月工资', cell: (row) => row.wage, numeric: true, sort: sortOf(asked, 'wage') },
];
const table = (rows: Row[]) =>
  renderToStaticMarkup(
    <DataTable caption="岗位" columns={columns} rows={rows} rowKey={(row) => row.id} empty="还没有岗位。" />,
  );

test('a caption, scopes, and the first column as head of its row', () => {
  const out = table([{ id: '客服', wage: 3200 }]);
  expect(out).toMatch(/<caption id="([^"]+)">岗位<\/caption>/);
  expect(out).toContain('scope="col"');
  expect(out).toMatch(/<th role="rowheader" scope="row"[^>]*>客服<\/th>/);
});

test('the region that may scroll is named by the caption and can be reached', () => {
  const out = table([{ id: '客服', wage: 3200 }]);
  const id = /<caption id="([^"]+)"/.exec(out)?.[1];
  expect(out).toContain(`role="region" aria-labelledby="${id}" tabindex="0"`);
});

test('a sorted head says so and leads to the other order', () => {
  const out = table([{ id: '客服', wage: 3200 }]);
  expect(out).toMatch(/aria-sort="descending"><a class="sort" href="\?sort=wage">/);
});

test('numbers are set right', () => {
  expect(table([{ id: '客服', wage: 3200 }])).toContain(
    '<td role="cell" class="numeric" data-title="月工资">3200</td>',
  );
});

test('without rows there is a sentence and no table', () => {
  const out = table([]);
  expect(out).toContain('还没有岗位。');
  expect(out).not.toContain('<table');
});

test('an empty table may say more', () => {
  const out = renderToStaticMarkup(
    <DataTable
      caption="岗位"
      columns={columns}
      rows={[]}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="没有符合的岗位。">
          <a href="/positions">清除筛选</a>
        </EmptyState>
      }
    />,
  );
  expect(out).toContain('清除筛选');
});

const pages = (page: number, of: number) =>
  renderToStaticMarkup(<Pagination page={page} pages={of} href={(n) => `?page=${n}`} />);

test('pages say where one is', () => {
  expect(pages(2, 9)).toContain('第 2 页，共 9 页');
  expect(pages(2, 9)).toMatch(/href="\?page=1".*href="\?page=3"/);
});

test('no way back from the first page, none on from the last, nothing for one page', () => {
  expect(pages(1, 9)).not.toContain('上一页');
  expect(pages(9, 9)).not.toContain('下一页');
  expect(pages(1, 1)).toBe('');
});
