const SAYS = /[?&](done|kept)=/;

/** Element that says what was done: the first thing on the page that follows. */
export const SAID = 'done';

/**
 * Leads to the line that says what was done. A redirect without a fragment of its own keeps the one of the page before it:
 * who had skipped the header would land past that line and never hear it.
 */
export function landed(answer: Response): Response {
  const location = answer.headers.get('location') ?? '';
  if (!SAYS.test(location) || location.includes('#')) return answer;
  const headers = new Headers(answer.headers);
  headers.set('location', `${location}#${SAID}`);
  return new Response(answer.body, { status: answer.status, headers });
}
