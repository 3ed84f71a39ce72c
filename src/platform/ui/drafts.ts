import { createContext, useContext } from 'react';
import type { FormValues } from './form-state.ts';

/** One half-filled form of this page that its reader put aside. Dates are civil, YYYY-MM-DD. */
export type DraftOffer = { readonly id: string; readonly keptOn: string; readonly href: string };

/** What a page knows of forms that were put aside, where it lets its form be put aside. */
export type DraftsHere = {
  /** Path and query of the page, with the mark of the draft that is gone on with. */
  readonly at: string;
  /** Days for which a draft is kept. */
  readonly days: number;
  readonly offers: readonly DraftOffer[];
  /** The one that is gone on with. */
  readonly opened: {
    readonly id: string;
    /** Version of the record on which it was based. */
    readonly basedOn: string | null;
    readonly values: FormValues;
  } | null;
};

/** Where forms are put aside, listed and thrown away. */
export const DRAFTS_PATH = '/drafts';
/** Name under which the button that puts aside sends whom or what the form is about. */
export const DRAFT_ABOUT = 'draft-about';

/** Drafts of the page that is shown; null where its form cannot be put aside, and for who is not signed in. */
export const Drafts = createContext<DraftsHere | null>(null);

/** Drafts of the page for a form that may be put aside; null for any other form. */
export function useDrafts(keep: unknown): DraftsHere | null {
  const here = useContext(Drafts);
  return keep ? here : null;
}
