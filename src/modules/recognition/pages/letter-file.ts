import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { ask } from '../../../platform/doors/form.ts';
import { decisionLetter } from '../letter.ts';
import { decisionFacts } from '../queries/letter.ts';

/** The letter as a file, for the office. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, decisionLetter, () =>
    ask(args, decisionFacts, { recognitionId: String(args.params['id']) }),
  );
}
