import type { FormDoor } from '../../platform/doors/form.ts';
import { isRole, ROLES } from '../../platform/access/roles.ts';
import type { ModuleDeclaration } from '../../platform/module/index.ts';
import { doneSentence } from './done.ts';
import { readSettings, type Settings } from './settings.ts';

export interface NavItem {
  readonly href: string;
  readonly text: string;
  /** The page stands at or below this address. */
  readonly current: boolean;
}

/** What the frame of every page shows; plain data, made by the root loader. */
export interface ShellData {
  readonly user: {
    readonly name: string;
    readonly role: string;
    readonly region: string | null;
    readonly staff: boolean;
  } | null;
  readonly nav: readonly NavItem[];
  readonly settings: Settings;
  /** What was just done, said once in the status region. */
  readonly flash: string | null;
  /** Everything shown is made up. */
  readonly sampleData: boolean;
}

/** Pages of the navigation that the role may open, in their declared order. */
export function navFor(
  modules: readonly Pick<ModuleDeclaration, 'pages'>[],
  role: string,
  path: string,
): NavItem[] {
  const items = modules
    .flatMap((m) => m.pages)
    .flatMap((page) => (page.nav?.roles.some((r) => r === role) ? [{ ...page.nav, href: page.path }] : []))
    .sort((a, b) => a.order - b.order);
  // Of /people and /people/import the longer one is meant when both fit.
  const here = items
    .map((item) => item.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), '');
  return items.map(({ href, label }) => ({ href, text: label, current: href === here }));
}

/** Frame of the page that `request` asks for, for the one who asks. */
export function shellData(request: Request, door: FormDoor): ShellData {
  const { actor } = door;
  const { pathname, searchParams } = new URL(request.url);
  return {
    user: isRole(actor.role)
      ? {
          name: actor.name,
          role: ROLES[actor.role].title,
          region: door.regionName,
          staff: actor.role !== 'seeker',
        }
      : null,
    nav: navFor(door.modules, actor.role, pathname),
    settings: readSettings(request.headers.get('cookie')),
    flash: doneSentence(searchParams.get('done'), door.modules),
    sampleData: door.sampleData,
  };
}
