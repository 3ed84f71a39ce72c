import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { ask } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  DataTable,
  EmptyState,
  formatCount,
  Masked,
  Notice,
  Page,
  Pagination,
} from '../../../../platform/ui/index.ts';
import { funnelRows } from '../rows.ts';
import { askedOf, funnelHref } from './address.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const names = ['region', 'from', 'on', 'by', 'stage', 'key', 'page'];
  const asked = askedOf(searchParams, names);
  const found = await ask(args, funnelRows, { ...asked, stage: asked['stage'] ?? 'found' });
  return { ...found, search: searchParams.toString() };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}

/** The people behind one number of the funnel. */
export default function FunnelRows({ loaderData: data }: Props) {
  const view = { region: data.region.code, from: data.from, on: data.on, by: data.by };
  const address = new URLSearchParams(data.search);
  return (
    <Page
      title={`${data.title}：${data.region.name}`}
      wide
      breadcrumbs={[{ text: '就业服务漏斗', href: funnelHref(view) }]}
      lead={
        <p>
          {formatDateZh(plainDate(data.from))}到{formatDateZh(plainDate(data.on))}
          {data.cell !== null && `，${data.cell}`}，共 {formatCount(data.total)} 人走到“{data.title}
          ”或更后面。
        </p>
      }
    >
      {!data.own && <Notice>这个地区比你负责的大，这里只列出你负责地区的。</Notice>}
      <DataTable
        caption="名单"
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.personId}
        empty={<EmptyState title="没有人走到这一步。">换一个地区、日期或前面的一步看看。</EmptyState>}
        columns={[
          {
            key: 'person',
            title: '姓名',
            cell: (row) => (
              <a href={`/people/${row.personId}`}>
                <Masked shown={row.name.shown} spoken={row.name.spoken} />
              </a>
            ),
          },
          { key: 'region', title: '地区', cell: (row) => row.region },
          {
            key: 'latest',
            title: '走到了',
            cell: (row) => (row.waits ? `${row.latest}，还没到 6 个月` : row.latest),
          },
        ]}
      />
      <Pagination page={data.page} pages={data.pages} href={(page) => addressWith(address, { page })} />
    </Page>
  );
}
