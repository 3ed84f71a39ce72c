import { modules } from '../app.ts';

/** Paths of the pages that declare a script, as expressions: `/roster/:id` fits one part between slashes. */
const PATHS = modules
  .flatMap((m) => m.pages)
  .filter((page) => page.script !== undefined)
  .map((page) => new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}/?$`));

/** Whether the page at this path may load its script; every other page may run none. */
export function loadsScript(path: string): boolean {
  return PATHS.some((pattern) => pattern.test(path));
}
