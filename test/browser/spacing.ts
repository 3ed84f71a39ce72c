import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
p { margin-bottom: 2em !important; }`;

/** Text that is cut off when a reader sets wider spacing (WCAG 1.4.12). Text meant for ears alone is left out. */
export async function spacingFindings(page: Page): Promise<Finding[]> {
  const style = await page.addStyleTag({ content: SPACED });
  const cut = await page.evaluate(() => {
    const clips = (e: Element) => {
      const { overflowX, overflowY } = getComputedStyle(e);
      const hidden = (o: string) => o === 'hidden' || o === 'clip';
      return (
        (hidden(overflowX) && e.scrollWidth > e.clientWidth + 1) ||
        (hidden(overflowY) && e.scrollHeight > e.clientHeight + 1)
      );
    };
    const heard = (e: Element) =>
      e.closest('.vh, .skip-link') !== null || e.getBoundingClientRect().width <= 1;
    return [...document.body.querySelectorAll('*')]
      .filter((e) => clips(e) && !heard(e))
      .map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`);
  });
  await style.evaluate((node) => (node as Element).remove());
  return cut.map((where) => ({ check: 'text spacing', where, what: 'text is cut off' }));
}
