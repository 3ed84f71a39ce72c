import type { LoaderFunctionArgs } from 'react-router';
import { documentAnswer, formatOf } from '../documents/document/answer.ts';
import type { DocumentDefinition } from '../documents/document/model.ts';
import { doorOf } from './form.ts';

/** Answers with a document in the format that the address names (`:format`, docx or pdf); any other is not found. */
export async function documentFile<F>(
  args: LoaderFunctionArgs,
  definition: DocumentDefinition<F>,
  facts: () => Promise<F>,
): Promise<Response> {
  const format = formatOf(args.params['format']);
  if (!format) throw new Response(null, { status: 404 });
  const known = await facts();
  const bytes = await doorOf(args).render(definition.build(known), format);
  return documentAnswer(bytes, format, definition.fileName(known));
}
