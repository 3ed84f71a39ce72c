import type { App } from '../app.ts';
import { keepForm } from '../platform/access/kept-form.ts';
import { readForm } from '../platform/doors/form.ts';
import { COOKIES, tokenIn } from './cookies.ts';
import { KEPT } from './kept-mark.ts';

const TO = '/sign-in?to=';
/** A longer address does not come through the sign-in. */
const LONGEST = 450;

/** A copy of a form that may have come too late, taken before the page reads it; null for everything else. */
export function copyOfLate(request: Request, signedIn: boolean): Request | null {
  const late = request.method === 'POST' && !signedIn && tokenIn(request, COOKIES.session) !== null;
  return late ? request.clone() : null;
}

/** The page that showed the form: a form may be sent elsewhere than to its own page. */
function pageOf(request: Request, origin: string): string {
  const own = new URL(request.url);
  const referrer = request.headers.get('referer') ?? '';
  const shown = URL.canParse(referrer) ? new URL(referrer) : own;
  const page = shown.origin === origin ? shown : own;
  page.searchParams.delete('done');
  page.searchParams.delete(KEPT);
  return page.pathname + page.search;
}

/**
 * Where a page answered a late form by sending its reader to sign in: keeps what was typed and leads back to the form,
 * which then shows it. `origin`: by which the browser reached the house. Any other answer, and the form of somebody whose
 * session did not run out, stays as it is.
 */
export async function afterLate(
  app: App,
  late: Request,
  origin: string,
  answer: Response,
): Promise<Response> {
  if (!answer.headers.get('location')?.startsWith(TO)) return answer;
  const at = pageOf(late, origin);
  if (at.length > LONGEST) return answer;
  const { input, values } = await readForm(late);
  const files = Object.values(input)
    .flat()
    .some((value) => value instanceof File);
  const form = { at, sentTo: new URL(late.url).pathname, values, files };
  if (!(await keepForm(app.floor, tokenIn(late, COOKIES.session) ?? '', form))) return answer;
  const back = `${at}${at.includes('?') ? '&' : '?'}${KEPT}=1`;
  return new Response(null, { status: 302, headers: { location: TO + encodeURIComponent(back) } });
}
