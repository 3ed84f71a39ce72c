import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';

/** Whatever moves although the reader asked for nothing to move. */
export async function motionFindings(page: Page): Promise<Finding[]> {
  const moving = await page.evaluate(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
    return document.getAnimations().map((a) => {
      const target = a.effect instanceof KeyframeEffect ? a.effect.target : null;
      return `${target?.tagName.toLowerCase() ?? '?'}.${target?.getAttribute('class') ?? ''}`;
    });
  });
  return moving.map((where) => ({ check: 'motion', where, what: 'moves under reduced motion' }));
}
