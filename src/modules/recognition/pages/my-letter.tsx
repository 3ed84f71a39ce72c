import type { LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { ask } from '../../../platform/doors/form.ts';
import { Page } from '../../../platform/ui/index.ts';
import { decisionLetter } from '../letter.ts';
import { myDecisionFacts } from '../queries/letter.ts';

export async function loader(args: LoaderFunctionArgs) {
  const recognitionId = String(args.params['id']);
  const facts = await ask(args, myDecisionFacts, { recognitionId });
  return { document: decisionLetter.build(facts), base: `/my/recognition/${recognitionId}` };
}
type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The own letter of decision. */
export default function MyLetter({ loaderData: { document, base } }: Props) {
  return (
    <Page
      title={`我的通知书：${document.title}`}
      heading={document.title}
      breadcrumbs={[
        { text: '我的首页', href: '/my' },
        { text: '我的认定', href: '/my/recognition' },
      ]}
      lead={<p>盖了章的，请找县里的工作人员拿。</p>}
    >
      <DocumentLinks base={`${base}/letter`} />
      <DocumentView document={document} />
    </Page>
  );
}
