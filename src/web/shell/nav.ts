import type { ModuleDeclaration, NavGroup } from '../../platform/module/index.ts';

export interface NavItem {
  readonly href: string;
  readonly text: string;
  /** The page stands at or below this address. */
  readonly current: boolean;
}

/** Items that belong together; without a title they stand first, by themselves. */
export interface NavPart {
  readonly title: string | null;
  readonly items: readonly NavItem[];
}

const TITLES: Readonly<Record<NavGroup, string>> = {
  people: '求职者',
  work: '岗位和单位',
  figures: '数字和文件',
  policy: '政策',
  watch: '监督',
  mine: '我的信息',
};

/** So few that titles would only be in the way. */
const FEW = 5;

/** Pages of the navigation that the role may open, grouped, in their declared order. */
export function navFor(
  modules: readonly Pick<ModuleDeclaration, 'pages'>[],
  role: string,
  path: string,
): NavPart[] {
  const found = modules
    .flatMap((m) => m.pages)
    .flatMap((page) => (page.nav?.roles.some((r) => r === role) ? [{ ...page.nav, href: page.path }] : []))
    .sort((a, b) => a.order - b.order);
  // Of /people and /people/import the longer one is meant when both fit.
  const here = found
    .map((item) => item.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), '');
  const groups = found.length <= FEW ? [null] : [null, ...(Object.keys(TITLES) as NavGroup[])];
  return groups
    .map((group) => ({
      title: group && TITLES[group],
      items: found
        .filter((item) => found.length <= FEW || (item.group ?? null) === group)
        .map(({ href, label }) => ({ href, text: label, current: href === here })),
    }))
    .filter((part) => part.items.length > 0);
}
