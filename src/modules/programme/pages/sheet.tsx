import type { LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { Page } from '../../../platform/ui/index.ts';
import { monthlySheet } from '../sheet.ts';
import { sheetFacts } from './sheet-facts.ts';

const FIGURE = '/programme/new-employment';

export async function loader(args: LoaderFunctionArgs) {
  const document = monthlySheet.build(await sheetFacts(args));
  return { document, search: new URL(args.request.url).search };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The figure of a region to print, seal and hand up. */
export default function Sheet({ loaderData: { document, search } }: Props) {
  return (
    <Page title={document.title} breadcrumbs={[{ text: '新增就业', href: `${FIGURE}${search}` }]}>
      <DocumentLinks base={`${FIGURE}/sheet`} search={search} />
      <DocumentView document={document} />
    </Page>
  );
}
