import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../../platform/doors/document-file.ts';
import { fairnessDocument } from '../document.ts';
import { fairnessFacts } from './facts.ts';

/** The sheet as a file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, fairnessDocument, () => fairnessFacts(args));
}
