import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import type { FairnessFacts } from '../document.ts';
import { fairnessSheet } from '../queries.ts';

/** What the address asks for; words that mean nothing are left out there. */
export function askedIn(request: Request): { region?: string; year?: string } {
  const search = new URL(request.url).searchParams;
  const [region, year] = [search.get('region'), search.get('year')];
  return { ...(region && { region }), ...(year && { year }) };
}

/** The sheet that the address names; 404 where none was made. */
export async function fairnessFacts(args: LoaderFunctionArgs): Promise<FairnessFacts> {
  const { sheet, region, year } = await ask(args, fairnessSheet, askedIn(args.request));
  if (!sheet) throw new Response(null, { status: 404 });
  return { ...sheet, region: region.name, year };
}
