import type { Context } from '../action/index.ts';
import type { NoticeBook } from './book.ts';
import type { Outside } from './outside.ts';
import type { ChannelName } from './tables.ts';

/** Where an account may be reached, in clear; null where it gave none. */
export type Addresses = Readonly<Record<ChannelName, string | null>>;

/** What the composition root tells the notices: the rooms know their people, the floor does not. */
export interface NoticeHouse {
  book: NoticeBook;
  outside: Outside;
  /** Whether a person of the register agreed to be told in this way. Called as the house. */
  consents(ctx: Context, personId: string, purpose: `notice-${ChannelName}`): Promise<boolean>;
  /** Whom a letter addresses; null for a file that the actor does not see. */
  nameOf(ctx: Context, personId: string): Promise<string | null>;
}

declare module '../action/context.ts' {
  interface Params {
    notices: NoticeHouse;
  }
}
