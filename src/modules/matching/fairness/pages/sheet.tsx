import type { LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../../platform/documents/document/view.tsx';
import { Page } from '../../../../platform/ui/index.ts';
import { fairnessDocument } from '../document.ts';
import { fairnessFacts } from './facts.ts';

const PATH = '/matching/fairness';

export async function loader(args: LoaderFunctionArgs) {
  const document = fairnessDocument.build(await fairnessFacts(args));
  return { document, search: new URL(args.request.url).search };
}

/** The sheet to print. */
export default function Sheet({
  loaderData: { document, search },
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  return (
    <Page title={document.title} breadcrumbs={[{ text: '推荐公平情况', href: `${PATH}${search}` }]}>
      <DocumentLinks base={`${PATH}/sheet`} search={search} />
      <DocumentView document={document} />
    </Page>
  );
}
