/** Where a sign-in leads: only a path of this house, never `//elsewhere`, a scheme or the sign-in again. */
export function safeDestination(to: string | null | undefined): string {
  const path = to ?? '';
  return /^\/(?![/\\])[^\s\\]{0,500}$/.test(path) && !/^\/sign-(in|out)/.test(path) ? path : '/home';
}
