import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { levyStatement } from '../statement.ts';
import { statementFacts } from './statement.tsx';

/** The statement as a file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, levyStatement, () => statementFacts(args));
}
