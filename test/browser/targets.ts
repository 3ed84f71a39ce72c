import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** Smallest side in CSS px: 44 for the public and seekers (2.5.5), 24 for staff (2.5.8). */
export const TARGET = { strict: 44, staff: 24 } as const;

/**
 * Controls that are too small to press. A label counts with its control; links inside a sentence are exempt, as WCAG
 * exempts them; what is not shown until it is focused is measured by the keyboard walk.
 */
export async function targetFindings(page: Page, smallest: number): Promise<Finding[]> {
  const small = await page.evaluate((least) => {
    const box = (elements: Element[]) => {
      const boxes = elements.map((e) => e.getBoundingClientRect()).filter((b) => b.width > 1 && b.height > 1);
      if (boxes.length === 0) return null;
      const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
      const [right, bottom] = [
        Math.max(...boxes.map((b) => b.right)),
        Math.max(...boxes.map((b) => b.bottom)),
      ];
      return { width: right - left, height: bottom - top };
    };
    const inSentence = (e: Element) => {
      if (!(e instanceof HTMLAnchorElement) || getComputedStyle(e).display !== 'inline') return false;
      const around = e.parentElement?.textContent?.trim() ?? '';
      return around !== e.textContent?.trim();
    };
    const found: string[] = [];
    for (const e of document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    )) {
      const labels =
        e instanceof HTMLInputElement && /radio|checkbox/.test(e.type) ? [...(e.labels ?? [])] : [];
      const size = box([e, ...labels]);
      if (!size || inSentence(e)) continue;
      if (size.width < least - 0.5 || size.height < least - 0.5) {
        const name = (e.textContent || e.getAttribute('name') || '').trim().slice(0, 20);
        found.push(
          `${e.tagName.toLowerCase()} ${name}: ${Math.round(size.width)} × ${Math.round(size.height)}`,
        );
      }
    }
    return found;
  }, smallest);
  return small.map((where) => ({ check: 'target size', where, what: `smaller than ${smallest} px` }));
}
