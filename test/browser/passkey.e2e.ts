import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formSignIn } from '../../src/platform/testing/index.ts';
import { serveApp, type Serving } from '../../src/web/server.ts';
import { account, openHouse, PASSWORD, type House } from '../house/house.ts';
import { answered } from './answered.ts';
import { launch } from './launch.ts';

let house: House;
let serving: Serving;
let browser: Browser;
let base: string;
beforeAll(async () => {
  house = await openHouse();
  serving = await serveApp(house.app, { port: 0, host: '127.0.0.1', sampleData: false });
  // Passkeys are bound to a name; an address of numbers is none.
  base = serving.url.replace('127.0.0.1', 'localhost');
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await house?.close();
});

/** A page with an authenticator that the browser plays; `verifies`: it can tell that its user is the right one. */
async function withKey(verifies: boolean, cookie = ''): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: base }]);
  }
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  return { page, context };
}

const press = (page: Page, name: string | RegExp) =>
  answered(page, () => page.getByRole('button', { name, exact: true }).click());

it('is added against the password, and then lets in alone, in place of both factors', async () => {
  const name = await account(house, 'county_clerk', '350102');
  const cookie = await formSignIn(base, { name, password: PASSWORD, code: () => house.codes.next(name) });
  const { page, context } = await withKey(true, cookie);
  try {
    await page.goto(`${base}/account/passkeys`);
    await page.getByLabel('名称').fill('办公室的电脑');
    await page.getByLabel('你的密码').fill('not-the-password');
    await press(page, '添加');
    expect(await page.title()).toMatch(/^错误：/);
    await page.getByLabel('你的密码').fill(PASSWORD);
    await press(page, '添加');
    await page.getByRole('rowheader', { name: '办公室的电脑' }).waitFor();

    await context.clearCookies();
    await page.goto(`${base}/sign-in/passkey?to=/people`);
    await press(page, '用通行密钥登录');
    expect(new URL(page.url()).pathname).toBe('/people');
    await page.goto(`${base}/account/sessions`);
    expect(await page.getByRole('row').count()).toBe(3);

    // The key answers, but no longer for its account.
    await page.goto(`${base}/account/passkeys`);
    await press(page, /^删除/);
    await context.clearCookies();
    await page.goto(`${base}/sign-in/passkey`);
    await press(page, '用通行密钥登录');
    expect(await page.title()).toMatch(/^错误：/);
  } finally {
    await context.close();
  }
}, 60_000);

it('is not made by a device that cannot tell its user', async () => {
  const name = await account(house, 'county_clerk', '350104');
  const cookie = await formSignIn(base, { name, password: PASSWORD, code: () => house.codes.next(name) });
  const { page, context } = await withKey(false, cookie);
  try {
    await page.goto(`${base}/account/passkeys`);
    await page.getByLabel('名称').fill('别的设备');
    await page.getByLabel('你的密码').fill(PASSWORD);
    await press(page, '添加');
    expect(await page.title()).toMatch(/^错误：/);
    await page.goto(`${base}/account/passkeys`);
    await page.getByText('还没有通行密钥').waitFor();
  } finally {
    await context.close();
  }
}, 60_000);

it('may run its script on its own pages alone', async () => {
  for (const [path, runs] of [
    ['/sign-in/passkey', true],
    ['/sign-in', false],
  ] as const) {
    const answer = await fetch(base + path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect([path, /script-src 'self'(;|$)/.test(policy)]).toEqual([path, runs]);
    expect([path, (await answer.text()).includes('<script')]).toEqual([path, runs]);
  }
});
