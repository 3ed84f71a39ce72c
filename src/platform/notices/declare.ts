import type { RoleName } from '../access/roles.ts';

/** What a notice is about, from which its words are made when it is read: ids, codes and dates. Kept sealed. */
export type NoticeParams = Readonly<Record<string, string | number>>;

/** One plain fact beside the text. */
export interface NoticeDetail {
  label: string;
  value: string;
}

/** One kind of notice, declared by the room that gives it. */
export interface NoticeKind<P extends NoticeParams = NoticeParams> {
  /** `module.what-happened`, unique in the house; its first part is the group by which readers choose channels. */
  kind: string;
  /** A few words without any parameter, such as 推荐有了新进展. */
  title: string;
  /**
   * `account`: sign-in and security; title, text and details may go out by mail. `person`: about somebody's affairs; what
   * leaves the house says only that something waits.
   */
  about: 'account' | 'person';
  /** Goes out at once, in quiet hours too and without waiting for a digest. */
  urgent?: boolean;
  /** Who may be given it, so that settings show nothing foreign; everybody where absent. */
  to?: readonly RoleName[];
  /** Parameters of an invented case, from which the tests make its words. */
  example: P;
  /** What to do, then what happened: plain Chinese, short sentences. */
  text(params: P): string;
  details?(params: P): readonly NoticeDetail[];
  /** Path of the page where one can act on it; ids only. */
  href(params: P): string;
}

/** A kind of any parameters, as the book holds it. */
export type AnyNotice = Omit<NoticeKind, 'example' | 'text' | 'details' | 'href'> & {
  example: NoticeParams;
  text(params: never): string;
  details?(params: never): readonly NoticeDetail[];
  href(params: never): string;
};

/** Declares a kind of notice; the module lists it in `notices`. */
export function defineNotice<P extends NoticeParams>(kind: NoticeKind<P>): NoticeKind<P> {
  return kind;
}
