import type { ModuleDeclaration, PageDeclaration } from '../module/index.ts';

/** The page at this path whose form may be put aside; null for all others. */
export function formOfPage(
  modules: readonly Pick<ModuleDeclaration, 'pages'>[],
  path: string,
): PageDeclaration | null {
  const keeps = modules.flatMap(({ pages }) => pages.filter((page) => page.drafts));
  return keeps.find(({ path: at }) => new RegExp(`^${at.replace(/:\w+/g, '[^/]+')}$`).test(path)) ?? null;
}
