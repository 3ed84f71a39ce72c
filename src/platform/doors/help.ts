/** Whom the public may ask, by text, by telephone and at a window; the province gives it. */
export interface HelpContacts {
  /** Telephone number, as it is dialled. */
  phone: string;
  phoneName: string;
  /** Where one may write instead of speaking. */
  writeAt: string;
  writeName: string;
}

declare module '../action/context.ts' {
  interface Params {
    help: HelpContacts;
  }
}
