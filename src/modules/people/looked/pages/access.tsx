import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../../platform/doors/form.ts';
import { addressWith, Page, Pagination } from '../../../../platform/ui/index.ts';
import { openAccess } from '../queries.ts';
import { EntryList, titlesOf } from './entry-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const values = Object.fromEntries(new URL(args.request.url).searchParams);
  const found = await ask(args, openAccess, { ...values, personId: String(args.params.id) });
  return { ...found, titles: titlesOf(doorOf(args).modules) };
}

export default function Access({
  loaderData: data,
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  const base = `/people/${data.person.id}`;
  return (
    <Page
      title={`谁看过${data.person.name}的档案`}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: data.person.name, href: base },
      ]}
      lead={<p>本人看到的也是这些。没有正当理由就不要看；你打开本页也记下了。</p>}
    >
      <EntryList entries={data.entries} titles={data.titles} />
      <Pagination
        page={data.page}
        pages={data.more ? data.page + 1 : data.page}
        href={(page) => `${base}/access${addressWith(new URLSearchParams(), { page })}`}
      />
    </Page>
  );
}
