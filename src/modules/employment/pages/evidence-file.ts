import { redirect, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { linkEvidence } from '../queries/paper.ts';

/** Leads to a fresh link to the file of one paper. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { href } = await ask(args, linkEvidence, { evidenceId: String(args.params['evidenceId']) });
  return redirect(href);
}
