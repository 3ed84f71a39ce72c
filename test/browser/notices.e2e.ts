import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleName } from '../../src/platform/access/roles.ts';
import { answered } from './answered.ts';
import { launch } from './launch.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A page of somebody signed in, in a browser that runs no script. */
async function as(role: RoleName): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const [name = '', value = ''] = world.cookie(role).split('=');
  await context.addCookies([{ name, value, url: world.url }]);
  return context.newPage();
}

test('a notice leads to where one can act, and is then read', async () => {
  const page = await as('seeker');
  await page.goto(`${world.url}/notices`);
  const unread = await page.getByText('未读', { exact: true }).count();
  expect(unread).toBeGreaterThan(2);
  await answered(page, () => page.getByRole('button', { name: /^去看看.*给你推荐了岗位/ }).click());
  expect(new URL(page.url()).pathname).toBe(`/jobs/${world.ids.position}`);
  await page.goto(`${world.url}/notices`);
  expect(await page.getByText('未读', { exact: true }).count()).toBe(unread - 1);
  await answered(page, () => page.getByRole('button', { name: '全部标为已读' }).click());
  expect(await page.getByRole('status').textContent()).toContain('全部标为已读了。');
  expect(await page.getByText('未读', { exact: true }).count()).toBe(0);
  expect(await page.getByText('都看过了。').count()).toBe(1);
});

test('settings say what to mend, keep what was typed, and are kept', async () => {
  const page = await as('seeker');
  await page.goto(`${world.url}/notices/settings`);
  await page.getByLabel('从几点开始不发').fill('晚上九点');
  await page.getByLabel('每天一次，合在一起').check();
  await answered(page, () => page.getByRole('button', { name: '保存通知设置' }).click());
  expect(await page.title()).toMatch(/^错误：/);
  expect(await page.getByLabel('从几点开始不发').inputValue()).toBe('晚上九点');
  expect(await page.getByLabel('每天一次，合在一起').isChecked()).toBe(true);
  await page.getByLabel('从几点开始不发').fill('22点');
  await answered(page, () => page.getByRole('button', { name: '保存通知设置' }).click());
  expect(await page.getByRole('status').textContent()).toContain('设置已保存');
  expect(await page.getByLabel('从几点开始不发').inputValue()).toBe('22:00');
  expect(await page.getByLabel('每天一次，合在一起').isChecked()).toBe(true);
});

test('a mail program ends such mails with one touch, signed in nowhere', async () => {
  const response = await fetch(`${world.url}/notices/stop?token=${world.ids.stop}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('不会再给你发');
  const page = await as('seeker');
  await page.goto(`${world.url}/notices/settings`);
  const mail = page.getByRole('group', { name: '哪些事用电子邮件告诉你？' });
  expect(await mail.getByLabel('账号与权限').isChecked()).toBe(false);
  const forged = await fetch(`${world.url}/notices/stop?token=${'A'.repeat(120)}`, { method: 'POST' });
  expect(forged.status).toBe(400);
});

test('the administrator sees why a message failed, no address, and has it tried again', async () => {
  const page = await as('system_admin');
  await page.goto(`${world.url}/notices/outbox?state=failed`);
  expect(await page.getByText('对方拒收，多半是地址不对。').count()).toBe(1);
  expect(await page.content()).not.toMatch(/[abc]@example\.com/);
  await answered(page, () => page.getByRole('button', { name: /^重新发送/ }).click());
  expect(await page.getByRole('status').textContent()).toContain('马上重新发送');
  await page.goto(`${world.url}/notices/outbox?state=failed`);
  expect(await page.getByText('没有这一类消息。').count()).toBe(1);
});

test('a clerk prints a letter and puts down that it was handed over', async () => {
  const page = await as('county_clerk');
  await page.goto(`${world.url}/letters/${world.ids.letter}`);
  expect(await page.getByText('张小明：').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '登记：已交给本人' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await answered(page, () => page.getByRole('button', { name: '登记：已交给本人' }).click());
  expect(await page.getByRole('status').textContent()).toContain('交给本人了');
});
