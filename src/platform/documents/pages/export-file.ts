import { redirect, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../doors/form.ts';
import { linkExport } from '../exports/queries.ts';

/** Leads to a fresh link to the file of an own export. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { href } = await ask(args, linkExport, { exportId: String(args.params['id']) });
  return redirect(href);
}
