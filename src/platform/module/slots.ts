import type { AnyOperation } from '../action/index.ts';

/** Places that earlier rooms offer and later rooms fill, so that no arrow runs from earlier to later. */
export type SlotPlace = 'person-file' | 'home' | 'start';

export interface SlotItem {
  /** One line; the link's text where `href` is given. */
  title: string;
  href?: string;
  text?: string;
  /** Civil date, YYYY-MM-DD. */
  date?: string;
  /** A count that stands beside the title. */
  count?: number;
}

/** What a room has to say at a place: a titled list with what one may do next. */
export interface SlotSection {
  title: string;
  /** Said when there is no item. */
  empty?: string;
  items: SlotItem[];
  actions: { label: string; href: string }[];
}

/** A room's filling of a place; its query gets `{ personId }` at a person's file and `{}` elsewhere. */
export interface SlotFilling {
  at: SlotPlace;
  order: number;
  query: AnyOperation;
}
