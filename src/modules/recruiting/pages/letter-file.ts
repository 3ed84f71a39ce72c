import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { ask } from '../../../platform/doors/form.ts';
import { referralLetter } from '../letter.ts';
import { letterFacts } from '../queries/letter.ts';

/** The letter as a file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, referralLetter, () =>
    ask(args, letterFacts, { referralId: String(args.params['id']) }),
  );
}
