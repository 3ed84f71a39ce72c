import type { DraftShown } from './own.ts';

/** A draft by its form, and by whom or what it is about where the page said so. */
export function namedDraft({ title, about }: Pick<DraftShown, 'title' | 'about'>): string {
  return about ? `${title}：${about}` : title;
}
