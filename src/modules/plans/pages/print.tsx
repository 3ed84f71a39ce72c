import type { LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { ask } from '../../../platform/doors/form.ts';
import { Page } from '../../../platform/ui/index.ts';
import { planDocument } from '../document.ts';
import { planFacts } from '../queries/print.ts';
import { crumbsOf } from './crumbs.ts';

export async function loader(args: LoaderFunctionArgs) {
  const personId = String(args.params.id);
  const facts = await ask(args, planFacts, { personId });
  return { document: planDocument.build(facts), person: { id: personId, name: facts.name } };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The plan to print, sign and hand over. */
export default function PrintPlan({ loaderData: { document, person } }: Props) {
  return (
    <Page title={document.title} breadcrumbs={crumbsOf(person)}>
      <DocumentLinks base={`/people/${person.id}/plan/print`} />
      <DocumentView document={document} />
    </Page>
  );
}
