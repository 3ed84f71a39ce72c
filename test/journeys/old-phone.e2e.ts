import { devices, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, type Place } from './place.ts';

/** 400 kbit/s, in bytes a second, and the time that an answer takes at least. */
const LINE = { bytes: 50_000, latency: 400 };
const SLOWER = 4;
const SEEN_BY = 3_000;
const MOST_BYTES = 200_000;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
}, 120_000);
afterAll(() => place?.close());

/** A cheap telephone that has never been here: no script, a slow line, a slow processor. Counts what comes over the line. */
async function telephone(as: string | null): Promise<{ page: Page; received: () => number }> {
  const { viewport, deviceScaleFactor } = devices['Galaxy S5'] ?? {};
  const page = await place.device(as, {
    isMobile: true,
    hasTouch: true,
    ...(viewport && { viewport }),
    ...(deviceScaleFactor && { deviceScaleFactor }),
  });
  const cdp = await page.context().newCDPSession(page);
  let received = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latency,
    downloadThroughput: LINE.bytes,
    uploadThroughput: LINE.bytes,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, received: () => received };
}

test.each([
  ['/', false],
  ['/sign-in', false],
  ['/jobs', false],
  ['/my', true],
] as const)('%s is there in 3 seconds, and small', async (address, signedIn) => {
  const { page, received } = await telephone(signedIn ? place.seeker : null);
  const start = performance.now();
  const loaded = page.goto(address, { waitUntil: 'load' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const seen = performance.now() - start;
  await loaded;
  expect(seen).toBeLessThanOrEqual(SEEN_BY);
  expect(received()).toBeGreaterThan(1_000);
  expect(received()).toBeLessThanOrEqual(MOST_BYTES);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.context().close();
});
