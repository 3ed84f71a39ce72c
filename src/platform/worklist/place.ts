const COOKIE = 'zhuye_list';
const FORM = /^\/home(\?[\w=&.%~-]{0,300})?$/;

/** Set-Cookie value that remembers the list as it stands: an address of filters and ids, never a name or number. */
export function listCookie(address: string): string {
  return `${COOKIE}=${encodeURIComponent(address)}; Path=/; SameSite=Lax; HttpOnly`;
}

/** The remembered list, if there is one; anything but an address of the home is nothing, so that no link leads astray. */
export function rememberedList(cookieHeader: string | null): string | null {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]{1,400})`).exec(cookieHeader ?? '')?.[1];
  try {
    const address = decodeURIComponent(found ?? '');
    return FORM.test(address) ? address : null;
  } catch {
    return null;
  }
}
