/**
 * Whether a request that changes something comes from a page of this house. Browsers say so themselves; a program without
 * a browser says nothing, and holds no cookie of anybody either.
 */
export function isForeign(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === 'cross-site';
  const hosts = [
    request.headers.get('x-forwarded-host'),
    request.headers.get('host'),
    new URL(request.url).host,
  ];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}

/** Scheme and host by which the browser reached the house, through a proxy too. */
export function originOf(request: Request): string {
  const url = new URL(request.url);
  const scheme = request.headers.get('x-forwarded-proto') ?? url.protocol.replace(':', '');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? url.host;
  return `${scheme === 'https' ? 'https' : 'http'}://${host}`;
}
