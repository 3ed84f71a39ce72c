import type { LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { ask } from '../../../platform/doors/form.ts';
import { Page } from '../../../platform/ui/index.ts';
import { decisionLetter } from '../letter.ts';
import { decisionFacts } from '../queries/letter.ts';

export async function loader(args: LoaderFunctionArgs) {
  const recognitionId = String(args.params['id']);
  const facts = await ask(args, decisionFacts, { recognitionId });
  return { document: decisionLetter.build(facts), base: `/recognitions/${recognitionId}` };
}
type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The letter of decision to print, seal and hand over. */
export default function Letter({ loaderData: { document, base } }: Props) {
  return (
    <Page
      title={document.title}
      breadcrumbs={[
        { text: '就业困难人员认定', href: '/recognitions' },
        { text: '这份认定', href: base },
      ]}
    >
      <DocumentLinks base={`${base}/letter`} />
      <DocumentView document={document} />
    </Page>
  );
}
