import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import {
  addressWith,
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  formatCount,
  Page,
  Pagination,
  TextField,
} from '../../../platform/ui/index.ts';
import { EMPLOYER_NATURES } from '../nature.ts';
import { listEmployers } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const text = searchParams.get('text')?.trim() ?? '';
  const found = await ask(args, listEmployers, {
    ...(text && { text }),
    page: searchParams.get('page') ?? 1,
  });
  return { ...found, text, search: searchParams.toString() };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The register of units, by a part of the name or by credit code. */
export default function Employers({ loaderData: { rows, total, page, pages, text, search } }: Props) {
  const address = new URLSearchParams(search);
  return (
    <Page title="用人单位" wide actions={<ButtonLink href="/employers/new">登记用人单位</ButtonLink>}>
      <Filters
        found={`共 ${formatCount(total)} 家用人单位`}
        values={{ text }}
        chips={text ? [{ text, without: addressWith(address, { text: null }) }] : []}
        open
      >
        <TextField name="text" label="单位名称里的字，或统一社会信用代码" width="full" />
      </Filters>
      <DataTable
        caption="用人单位"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有找到用人单位。">换几个字试试，或者登记一家新的。</EmptyState>}
        columns={[
          { key: 'name', title: '单位名称', cell: (row) => <a href={`/employers/${row.id}`}>{row.name}</a> },
          { key: 'usci', title: '统一社会信用代码', cell: (row) => row.usci },
          { key: 'nature', title: '单位性质', cell: (row) => EMPLOYER_NATURES[row.nature] },
          { key: 'region', title: '所在地区', cell: (row) => row.region },
        ]}
      />
      <Pagination page={page} pages={pages} href={(to) => addressWith(address, { page: to })} />
    </Page>
  );
}
