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

const DAY_MS = 86_400_000;
const dayInWords = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' });

/** The day on which the test runs; the one before too, for a run that goes on past midnight. */
const daysOfTheRun = () => [0, DAY_MS].map((back) => dayInWords.format(Date.now() - back));

/** What a screen reader is told of the page, as text; ids and moments that each run makes anew are taken out. */
export async function readAloud(page: Page): Promise<string> {
  const told = (await page.locator('body').ariaSnapshot()).replace(UUID, 'ID');
  return `${daysOfTheRun().reduce((text, day) => text.replaceAll(day, 'TODAY'), told)}\n`;
}
