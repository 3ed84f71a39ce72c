import { posix } from 'node:path';
import type { RouteConfig, RouteConfigEntry } from '@react-router/dev/routes';
import { modules } from '../app.ts';
import type { PageDeclaration } from '../platform/module/index.ts';
import { routeId } from './shell/audience.ts';
import { SHELL_PAGES } from './shell/pages.ts';

function routeOf(page: PageDeclaration): RouteConfigEntry {
  const path = page.path.replace(/^\//, '');
  const place = path === '' ? { index: true } : { path };
  // The exact form in which the bundler looks a route up by its file; another spelling of it is silently no route.
  return {
    ...place,
    id: routeId(page.audience, page.path, page.script),
    file: posix.relative('web', page.file),
  };
}

/** Every page of the house as a route: the shell's own, and what the modules declare. */
export default [...SHELL_PAGES, ...modules.flatMap((m) => m.pages)].map(routeOf) satisfies RouteConfig;
