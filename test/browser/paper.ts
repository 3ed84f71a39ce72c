import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** Width of the text on A4 within the margins of print.css, in CSS px. */
const PAPER = { width: 658, height: 970 };

/** What a page would look like on A4: nothing to press, nothing wider than the sheet, heads that repeat, its heading there. */
export async function paperFindings(page: Page): Promise<Finding[]> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
  const wrong = await page.evaluate(() => {
    const found: [string, string][] = [];
    const name = (e: Element) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`;
    for (const e of document.querySelectorAll('nav, body > footer, [role=status], .buttons, .pagination'))
      if (e.checkVisibility()) found.push([name(e), 'is printed']);
    const h1 = document.querySelector('h1');
    if (!h1?.checkVisibility()) found.push(['h1', 'is not printed']);
    for (const e of document.querySelectorAll('main thead'))
      if (getComputedStyle(e).display !== 'table-header-group') found.push([name(e), 'does not repeat']);
    const limit = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (e) => e.checkVisibility() && !e.closest('.vh') && e.getBoundingClientRect().right > limit + 1,
    );
    for (const e of wide.slice(0, 5))
      found.push([name(e), `reaches ${Math.round(e.getBoundingClientRect().right)} px of ${limit}`]);
    return found;
  });
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return wrong.map(([where, what]) => ({ check: 'on paper', where, what }));
}
