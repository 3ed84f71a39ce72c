import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { inChinese } from './spoken.ts';

const require = createRequire(import.meta.url);
const SOURCE = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'));
const AT = '/__screen-reader';
const BRIDGE = `import { virtual } from '${AT}/reader.js'; window.screenReader = virtual;`;
const LIMIT = 600;

type Reader = (typeof import('@guidepup/virtual-screen-reader'))['virtual'];

/** What a context needs to be read aloud: the reader is a module of the tests, which the house's policy would refuse. */
export const READABLE = { javaScriptEnabled: true, bypassCSP: true } as const;

/** Makes the reader reachable at an address of the house. */
export async function bringReader(page: Page): Promise<void> {
  const module = (body: string | Buffer) => ({ contentType: 'text/javascript; charset=utf-8', body });
  await page.route(`**${AT}/reader.js`, (route) => route.fulfill(module(SOURCE)));
  await page.route(`**${AT}/bridge.js`, (route) => route.fulfill(module(BRIDGE)));
}

/** The page from top to bottom as a screen reader says it, one phrase a line, its roles in Chinese. */
export async function listen(page: Page): Promise<string[]> {
  await page.addScriptTag({ type: 'module', url: `${AT}/bridge.js` });
  const said = await page.evaluate(readAll, LIMIT);
  if (said.length >= LIMIT) throw new Error('the reading does not end');
  return said.map(inChinese).filter((phrase) => phrase !== null);
}

/** Runs in the page. */
async function readAll(limit: number): Promise<string[]> {
  const { screenReader } = window as unknown as { screenReader: Reader };
  await screenReader.start({ container: document.body });
  for (let n = 0; n < limit; n += 1) {
    await screenReader.next();
    if ((await screenReader.lastSpokenPhrase()) === 'end of document') break;
  }
  const said = await screenReader.spokenPhraseLog();
  await screenReader.stop();
  return said;
}
