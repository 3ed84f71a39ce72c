import { createContext, useContext } from 'react';
import type { FormValues } from './form-state.ts';

/** A form that came too late: where its page stands, where it is sent, what had been typed. Paths without query. */
export type Kept = { readonly page: string; readonly sentTo: string; readonly values: FormValues };

/** What had been typed when the session ran out; null almost always. */
export const KeptForm = createContext<Kept | null>(null);

/**
 * The kept answers for a form: only for the one that sends to the same place, with the same unseen values. `aside`: where
 * the form sends itself when it is put aside, which may have come too late as well.
 */
export function useKeptValues(
  action: string | undefined,
  hidden: Readonly<Record<string, string>>,
  aside?: string,
): FormValues | null {
  const kept = useContext(KeptForm);
  if (kept === null) return null;
  if ((action ?? kept.page).split('?')[0] !== kept.sentTo && kept.sentTo !== aside) return null;
  return Object.entries(hidden).every(([name, value]) => kept.values[name] === value) ? kept.values : null;
}
