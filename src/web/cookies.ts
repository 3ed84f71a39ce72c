/** Names of the cookies that let somebody in: one for the session, one for the way to it. */
export const COOKIES = { session: 'zhuye_session', step: 'zhuye_step' } as const;

/** The token in a cookie of the request; null where there is none of its form. */
export function tokenIn(request: Request, name: string): string | null {
  const header = request.headers.get('cookie') ?? '';
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]{20,200})(?:;|$)`).exec(header)?.[1] ?? null;
}

/**
 * Set-Cookie for a token; `maxAge` in seconds, 0 to take it away. Lax: links from elsewhere arrive signed in, foreign forms
 * do not. Secure as soon as the house is reached by TLS, as its `origin` says.
 */
export function cookieOf(origin: string, name: string, token: string, maxAge: number): string {
  const secure = origin.startsWith('https:');
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;
}
