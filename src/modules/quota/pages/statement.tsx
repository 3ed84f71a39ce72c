import { redirect, type LoaderFunctionArgs } from 'react-router';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { doorOf } from '../../../platform/doors/form.ts';
import { Page } from '../../../platform/ui/index.ts';
import { levyStatement, type StatementFacts } from '../statement.ts';
import { levyHref } from './levy-address.ts';
import { loadLevy } from './levy-load.ts';

/** The facts of the statement; without an answer there is nothing to state, and the form says what is missing. */
export async function statementFacts(args: LoaderFunctionArgs): Promise<StatementFacts> {
  const { typed, found } = await loadLevy(args);
  if (!found) throw redirect(levyHref('/levy', typed));
  const { regions } = doorOf(args);
  return { typed, found, place: typed.region ? regions.fullName(typed.region) : null };
}

export async function loader(args: LoaderFunctionArgs) {
  const facts = await statementFacts(args);
  return { document: levyStatement.build(facts), typed: facts.typed };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** The same answer on paper: inputs, number, every step. */
export default function Statement({ loaderData: { document, typed } }: Props) {
  return (
    <Page title={document.title} breadcrumbs={[{ text: '这次测算', href: levyHref('/levy', typed) }]}>
      <DocumentLinks base="/levy/statement" search={levyHref('', typed)} />
      <DocumentView document={document} />
    </Page>
  );
}
