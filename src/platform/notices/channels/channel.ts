import type { ChannelName } from '../tables.ts';

/** One message as it leaves the house. It holds nothing about anybody: only that something waits. */
export interface Outgoing {
  /** The same at every try: what a provider knows it by. */
  id: string;
  channel: ChannelName;
  /** E-mail address, mobile number, or id of the follower of a WeChat service account. */
  to: string;
  subject: string;
  text: string;
  /** The same for eyes; only mail has it. */
  html: string | null;
  /** Where one can act on it. */
  url: string;
  /** Ends such messages without a sign-in; null where the receiver has no account. */
  stopUrl: string | null;
}

/** That the other side has taken it over. */
export interface Receipt {
  /** By which the provider reports later; null where it has none. */
  providerId: string | null;
}

export interface Channel {
  /** Hands a message over. Throws {@link Undelivered} where the other side did not take it. */
  send(message: Outgoing): Promise<Receipt>;
}

/** Codes of why a message was not taken over; never the words of the other side, which may quote an address. */
export type SendFailure =
  | 'no-connection'
  | 'too-slow'
  | 'not-secure'
  | 'sign-in-refused'
  | 'refused-for-now'
  | 'refused-for-good'
  | 'strange-answer';

const FOR_GOOD: ReadonlySet<SendFailure> = new Set(['refused-for-good']);

/** The other side did not take a message over. */
export class Undelivered extends Error {
  override name = 'Undelivered';
  readonly code: SendFailure;
  constructor(code: SendFailure) {
    super(code);
    this.code = code;
  }
  /** Another try will not help. */
  get forGood(): boolean {
    return FOR_GOOD.has(this.code);
  }
}
