import type { Page } from 'playwright-core';

/** Does something that asks the server for a page (a button, a link) and waits until that page is there: a click alone does not. */
export async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}
