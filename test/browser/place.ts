import type { Page } from 'playwright-core';
import type { PageDeclaration } from '../../src/platform/module/index.ts';
import type { Finding } from './finding.ts';

/** Addresses of two parts that nothing stands above. */
const ALONE: readonly string[] = ['/api/docs'];

/** Whether a page lies below another one: its address has several parts and no navigation leads to it. */
export function isDeep({ path, nav }: Pick<PageDeclaration, 'path' | 'nav'>): boolean {
  return nav === undefined && path.split('/').length > 2 && !ALONE.includes(path);
}

/** A deep page says where one is: the start, at least one page above it, and never the page itself. */
export async function placeFindings(page: Page): Promise<Finding[]> {
  const crumbs = await page
    .locator('nav[aria-label=当前位置] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const wrong = [
    ...(crumbs[0] === '/' ? [] : ['does not begin at the start page']),
    ...(crumbs.length > 1 ? [] : ['names no page above this one']),
    ...(crumbs.includes(new URL(page.url()).pathname) ? ['leads to the page itself'] : []),
  ];
  return wrong.map((what) => ({ check: 'breadcrumbs', where: 'nav', what }));
}
