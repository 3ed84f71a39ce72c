import type { ModuleDeclaration } from '../module/index.ts';
import type { AnyNotice } from './declare.ts';

/** A room that gives notices; readers choose their channels by it. */
export interface NoticeGroup {
  name: string;
  title: string;
  kinds: readonly AnyNotice[];
}

/** Every kind of notice of the house. */
export interface NoticeBook {
  /** Undefined for a kind that the house no longer gives. */
  kind(name: string): AnyNotice | undefined;
  groups: readonly NoticeGroup[];
}

/** Group of a kind: the room in front of the dot. */
export function groupOf(kind: string): string {
  return kind.slice(0, kind.indexOf('.'));
}

/** Collects what the rooms declare. A kind that is declared twice, or under the name of another room, stops the start. */
export function noticeBook(
  modules: readonly Pick<ModuleDeclaration, 'name' | 'title' | 'notices'>[],
): NoticeBook {
  const kinds = new Map<string, AnyNotice>();
  for (const { name, notices } of modules) {
    for (const notice of notices) {
      if (groupOf(notice.kind) !== name) throw new Error(`notice of another room: ${notice.kind} in ${name}`);
      if (kinds.has(notice.kind)) throw new Error(`notice declared twice: ${notice.kind}`);
      kinds.set(notice.kind, notice);
    }
  }
  const groups = modules
    .filter((m) => m.notices.length > 0)
    .map(({ name, title, notices }) => ({ name, title, kinds: notices }));
  return { kind: (name) => kinds.get(name), groups };
}
