import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { ask } from '../../../platform/doors/form.ts';
import { decisionLetter } from '../letter.ts';
import { myDecisionFacts } from '../queries/letter.ts';

/** The letter as a file, for the person. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, decisionLetter, () =>
    ask(args, myDecisionFacts, { recognitionId: String(args.params['id']) }),
  );
}
