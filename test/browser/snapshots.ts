import type { Page } from 'playwright-core';

/**
 * Pages whose accessible tree is kept as text and reviewed like code: route and state, and the file that holds it.
 * After a change on purpose: `npx vitest run test/browser/matrix.e2e.ts -t 'read aloud' -u`.
 */
export const SNAPSHOTS: Readonly<Record<string, string>> = {
  '/ filled': 'start',
  '/sign-in empty': 'sign-in',
  '/settings filled': 'settings',
  '/jobs filled': 'jobs',
  '/jobs/:id filled': 'job',
  '/benefits question': 'benefits-question',
  '/benefits result': 'benefits-result',
  '/benefits easy': 'benefits-easy',
  '/levy filled': 'levy',
  '/my/suggestions filled': 'my-suggestions',
  '/home filled': 'home',
  '/people filled': 'people',
  '/people/:id tab 0': 'person',
  '/employers/:id filled': 'employer',
  '/referrals/:id filled': 'referral',
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What a screen reader is told of the page, as text; ids that each run makes anew are taken out. */
export async function readAloud(page: Page): Promise<string> {
  return `${(await page.locator('body').ariaSnapshot()).replace(UUID, 'ID')}\n`;
}
