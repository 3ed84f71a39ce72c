import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { ask } from '../../../platform/doors/form.ts';
import { planDocument } from '../document.ts';
import { planFacts } from '../queries/print.ts';

/** The plan as a file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, planDocument, () => ask(args, planFacts, { personId: String(args.params.id) }));
}
