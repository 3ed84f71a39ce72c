import type { LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { ask } from '../../../platform/doors/form.ts';
import { Page } from '../../../platform/ui/index.ts';
import { referralLetter } from '../letter.ts';
import { letterFacts } from '../queries/letter.ts';

export async function loader(args: LoaderFunctionArgs) {
  const referralId = String(args.params['id']);
  const facts = await ask(args, letterFacts, { referralId });
  return { document: referralLetter.build(facts), base: `/referrals/${referralId}` };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The letter to print, seal and hand over. */
export default function Letter({ loaderData: { document, base } }: Props) {
  return (
    <Page
      title={document.title}
      breadcrumbs={[
        { text: '推荐', href: '/referrals' },
        { text: '这次推荐', href: base },
      ]}
    >
      <DocumentLinks base={`${base}/letter`} />
      <DocumentView document={document} />
    </Page>
  );
}
