import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formSignIn, testCodes } from '../../src/platform/testing/index.ts';
import { serveApp, type Serving } from '../../src/web/server.ts';
import { account, NOW, openHouse, PASSWORD, type House } from '../house/house.ts';
import { answered } from './answered.ts';
import { launch } from './launch.ts';

let house: House;
let serving: Serving;
let browser: Browser;
let now = NOW;
beforeAll(async () => {
  house = await openHouse(() => now);
  serving = await serveApp(house.app, { port: 0, host: '127.0.0.1', sampleData: false });
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await house?.close();
});

async function pageOf(name: string | null): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  if (name !== null) {
    const who = { name, password: PASSWORD, code: () => house.codes.next(name) };
    const [key = '', value = ''] = (await formSignIn(serving.url, who)).split('=');
    await context.addCookies([{ name: key, value, url: serving.url }]);
  }
  return { page: await context.newPage(), context };
}
const press = (page: Page, name: string | RegExp) =>
  answered(page, () => page.getByRole('button', { name }).click());
const follow = (page: Page, name: string) => answered(page, () => page.getByRole('link', { name }).click());

test('from an invitation that two administrators stand for to the first day at work', async () => {
  const admin = await pageOf(await account(house, 'system_admin', '350000'));
  await admin.page.goto(`${serving.url}/accounts/new`);
  await admin.page.getByLabel('姓名').fill('新来的人');
  await admin.page.getByLabel('身份').selectOption('county_clerk');
  await admin.page.getByLabel('地区代码').fill('350102');
  await press(admin.page, '提交审批');
  const file = admin.page.url().split('?')[0] ?? '';

  const security = await pageOf(await account(house, 'security_admin', '350000'));
  await security.page.goto(`${serving.url}/accounts/approvals`);
  await press(security.page, /^批准/);
  expect(await security.page.getByText('没有待审批的').isVisible()).toBe(true);

  await admin.page.goto(file);
  await press(admin.page, '打印邀请信');
  const link = await admin.page.locator('code').textContent();
  expect(await admin.page.getByRole('img', { name: /二维码/ }).isVisible()).toBe(true);

  const { page } = await pageOf(null);
  await page.goto(link ?? '');
  await page.getByLabel('账号').fill('xinlai');
  await page.getByLabel('密码').fill(PASSWORD);
  await press(page, '设好，去登录');
  await page.getByLabel('账号').fill('xinlai');
  await page.getByLabel('密码').fill(PASSWORD);
  await press(page, '登录');
  const secret = (await page.locator('code').first().textContent())?.replaceAll(' ', '') ?? '';
  const codes = testCodes(
    () => secret,
    () => now,
  );
  await page.getByRole('textbox', { name: '动态码' }).fill(codes.next('xinlai'));
  await press(page, '确认');
  // Shown once: ten codes, and the way on.
  expect(await page.locator('ol code').count()).toBe(10);
  const spare = (await page.locator('ol code').first().textContent()) ?? '';
  await follow(page, '我已经保存，继续登录');
  await page.getByRole('radio').first().check();
  await press(page, /登录|进入|继续/);
  expect(new URL(page.url()).pathname).toBe('/home');

  // Another day, without the telephone.
  now = new Date(NOW.getTime() + 86_400_000);
  const later = await pageOf(null);
  await later.page.goto(`${serving.url}/sign-in`);
  await later.page.getByLabel('账号').fill('xinlai');
  await later.page.getByLabel('密码').fill(PASSWORD);
  await press(later.page, '登录');
  await later.page.getByRole('textbox').fill(spare);
  await press(later.page, /继续|登录/);
  expect(new URL(later.page.url()).pathname).toBe('/home');
  // The link of the letter is used up.
  await later.page.goto(link ?? '');
  await later.page.getByLabel('账号').fill('other');
  await later.page.getByLabel('密码').fill(PASSWORD);
  await press(later.page, '设好，去登录');
  expect(await later.page.getByRole('heading', { name: /需要修改|有 1 处/ }).isVisible()).toBe(true);
}, 90_000);
