import { noProxy, type IsProxy } from '../platform/doors/proxies.ts';

/** How the house is reached from outside, as its settings say. */
export interface Reach {
  /** The address that people type, where it is set; without a slash at its end. */
  publicUrl: string | null;
  /** Whose forwarded headers are believed. */
  isProxy: IsProxy;
}

/** Reached directly, at whatever address the browser names. */
export const DIRECT: Reach = { publicUrl: null, isProxy: noProxy };

/** What a proxy says of the request before it; nothing where the peer is not one that is believed. */
function forwarded(request: Request, { isProxy }: Reach, peer: string | undefined) {
  const said = (name: string) => (isProxy(peer) ? request.headers.get(name) : null);
  return { scheme: said('x-forwarded-proto'), host: said('x-forwarded-host') };
}

/**
 * Whether a request that changes something comes from a page of this house. Browsers say so themselves; a program without
 * a browser says nothing, and holds no cookie of anybody either.
 */
export function isForeign(request: Request, reach: Reach = DIRECT, peer?: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === 'cross-site';
  if (!URL.canParse(origin)) return true;
  if (origin === reach.publicUrl) return false;
  // A browser names the host that it asked; a page of somebody else's cannot change that.
  const hosts = [
    forwarded(request, reach, peer).host,
    request.headers.get('host'),
    new URL(request.url).host,
  ];
  return !hosts.includes(new URL(origin).host);
}

/**
 * Scheme and host by which the browser reached the house: the public address where one is set, else what a believed proxy
 * says, else what the request itself says.
 */
export function originOf(request: Request, reach: Reach = DIRECT, peer?: string): string {
  if (reach.publicUrl !== null) return reach.publicUrl;
  const url = new URL(request.url);
  const told = forwarded(request, reach, peer);
  const scheme = told.scheme ?? url.protocol.replace(':', '');
  const host = told.host ?? request.headers.get('host') ?? url.host;
  return `${scheme === 'https' ? 'https' : 'http'}://${host}`;
}
