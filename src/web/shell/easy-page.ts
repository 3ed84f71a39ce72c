import type { PageDeclaration } from '../../platform/module/index.ts';

/** Whether the page at this path is for the public or seekers and has no easy version; it then says so. */
export function lacksEasyVersion(path: string, pages: readonly PageDeclaration[]): boolean {
  const here = pages.find(({ path: at }) => new RegExp(`^${at.replace(/:\w+/g, '[^/]+')}/?$`).test(path));
  return here !== undefined && here.audience !== 'staff' && here.easy !== true;
}
