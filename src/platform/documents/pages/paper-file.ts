import { redirect, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../doors/form.ts';
import { linkPaper } from '../papers/queries.ts';

/** Leads to a fresh link: the address of the file itself is worth nothing ten minutes later. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { href } = await ask(args, linkPaper, { fileId: String(args.params['fileId']) });
  return redirect(href);
}
