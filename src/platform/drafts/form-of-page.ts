import type { ModuleDeclaration, PageDeclaration } from '../module/index.ts';

/** The page at this path whose form may be put aside; null for all others. */
export function formOfPage(
  modules: readonly Pick<ModuleDeclaration, 'pages'>[],
  path: string,
): PageDeclaration | null {
  const keeps = modules.flatMap(({ pages }) => pages.filter((page) => page.drafts));
  return keeps.find(({ path: at }) => new RegExp(`^${at.replace(/:\w+/g, '[^/]+')}$`).test(path)) ?? null;
}

/** Whether a text from an address may be the id of a draft. */
export function isDraftId(text: string | null): text is string {
  return text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
