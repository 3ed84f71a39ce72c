import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { rosterProblemsFile } from '../roster/queries.ts';
import { savedAs } from './roster-file.ts';

/** The rows that could not be taken in, annotated. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const file = await ask(args, rosterProblemsFile, { batchId: String(args.params['id']) });
  return savedAs(file.name, file.mediaType, new Uint8Array(Buffer.from(file.base64, 'base64')));
}
