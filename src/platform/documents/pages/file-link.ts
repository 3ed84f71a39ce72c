import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../doors/form.ts';
import { openFile } from '../../files/open.ts';

/**
 * Where a signed link leads when it does not open: the server sends the file before this is asked, so what is left to say
 * is why not.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await ask(args, openFile, { token: String(args.params['token']) });
  return new Response(null, { status: 404 });
}
