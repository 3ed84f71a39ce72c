import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from './answered.ts';
import { launch } from './launch.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A device of its own: its cookies hold the session of the role and nothing else. */
async function device(role: Parameters<World['cookie']>[0]): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const [name = '', value = ''] = world.cookie(role).split('=');
  if (name) await context.addCookies([{ name, value, url: world.url }]);
  return context.newPage();
}

const look = (page: Page) =>
  page.locator('html').evaluate((e) => [e.dataset['text'], e.dataset['theme'], e.dataset['line']]);

test('what an account chose on one device it finds on another; nobody else does', async () => {
  const first = await device('county_clerk');
  await first.goto(`${world.url}/settings`);
  await first.getByLabel('很大').check();
  await first.getByLabel('深色：黑底浅字').check();
  await first.getByLabel('窄，大约 25 个字').check();
  await answered(first, () => first.getByRole('button', { name: '保存设置' }).click());

  const second = await device('county_clerk');
  await second.goto(`${world.url}/people`);
  expect(await look(second)).toEqual(['175', 'dark', 'narrow']);

  for (const role of ['city_officer', 'public'] as const) {
    const other = await device(role);
    await other.goto(`${world.url}/jobs`);
    expect(await look(other)).toEqual(['100', 'auto', 'normal']);
  }
});

test('one press on the second device changes the first', async () => {
  const second = await device('township_clerk');
  await second.goto(`${world.url}/people`);
  await answered(second, () => second.getByRole('button', { name: '字大些' }).click());
  expect(second.url()).toBe(`${world.url}/people`);
  const first = await device('township_clerk');
  await first.goto(`${world.url}/people`);
  expect(await look(first)).toEqual(['125', 'auto', 'normal']);
});
