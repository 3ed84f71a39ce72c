import {
  Button,
  EmptyState,
  Form,
  formatCount,
  Pagination,
  TextField,
} from '../../../../platform/ui/index.ts';

/** Open positions that a text finds; a page of them. */
export interface FoundPositions {
  text: string;
  total: number;
  page: number;
  pages: number;
  rows: { id: string; title: string; employer: string | null; place: string }[];
}

/** Looks for an open position by words of its title or its employer; a name of a person never stands in the address. */
export function ChoosePosition({ found, path }: { readonly found: FoundPositions; readonly path: string }) {
  const { text, total, page, pages, rows } = found;
  const at = (to: number) => `${path}?${new URLSearchParams({ text, page: String(to) }).toString()}`;
  return (
    <>
      <Form method="get" action={path} values={{ text }} label="找岗位">
        <TextField name="text" label="岗位或单位名称里的字" type="search" width="full" />
        <div className="buttons">
          <Button>查找</Button>
        </div>
      </Form>
      <h2>{`共 ${formatCount(total)} 个岗位在招`}</h2>
      {rows.length === 0 && <EmptyState title="没有找到岗位。">换一个字再找。</EmptyState>}
      <ul>
        {rows.map((row, i) => (
          <li key={row.id}>
            <a href={`${path}?position=${row.id}`}>
              {row.title}
              <span className="vh">{`，第 ${(page - 1) * 20 + i + 1} 个`}</span>
            </a>
            {`，${row.employer ?? '单位没有登记'}，${row.place}`}
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} href={at} />
    </>
  );
}
