import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** 1280 × 1024 at 400 % zoom, as WCAG 1.4.10 means it. */
const ZOOMED = { width: 320, height: 256 };

/** Whatever makes the page scroll sideways at 400 % zoom; a labelled, focusable table region may scroll by itself. */
export async function reflowFindings(page: Page): Promise<Finding[]> {
  const before = page.viewportSize();
  await page.setViewportSize(ZOOMED);
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const inRegion = (e: Element) => e.closest('[role=region][tabindex="0"]') !== null;
    const over = [...document.body.querySelectorAll('*')].filter(
      (e) => e.checkVisibility() && e.getBoundingClientRect().right > limit + 1 && !inRegion(e),
    );
    return over
      .slice(0, 5)
      .map(
        (e) => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)} px`,
      );
  });
  if (before) await page.setViewportSize(before);
  return wide.map((where) => ({ check: 'reflow', where, what: 'wider than 320 px' }));
}
