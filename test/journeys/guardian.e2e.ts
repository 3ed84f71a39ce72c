import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../browser/answered.ts';
import { account, PASSWORD } from '../house/house.ts';
import { COUNTY, openPlace, type Place } from './place.ts';

let place: Place;
let clerk: string;
beforeAll(async () => {
  place = await openPlace();
  clerk = await account(place.house, 'county_clerk', COUNTY);
}, 120_000);
afterAll(() => place?.close());

const press = (page: Page, name: string | RegExp) =>
  answered(page, () => page.getByRole('button', { name, exact: true }).click());
const done = (page: Page) => page.getByRole('status').innerText();

/** The 16 digits that stand on the answer alone. */
async function codeOn(page: Page): Promise<string> {
  return /(\d[\d ]{14,}\d)/.exec(await page.getByText(/邀请码：\d/).innerText())?.[1] ?? '';
}

/** Somebody new takes up an invitation and signs in. */
async function takeUp(code: string, name: string, displayName: string): Promise<Page> {
  const page = await place.device();
  await page.goto('/helping');
  await page.getByLabel('邀请码').fill(code);
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('怎么称呼你').fill(displayName);
  await page.getByLabel('密码').fill(PASSWORD);
  await press(page, '接受邀请');
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(PASSWORD);
  await press(page, '登录');
  return page;
}

async function guardianCode(): Promise<string> {
  const page = await place.device(clerk);
  await page.goto(`/people/${place.person}/helpers`);
  await page.getByRole('radio', { name: '监护人', exact: true }).check();
  await page.getByLabel('本人怎么称呼他').fill('妈妈');
  await page.getByRole('radio', { name: '监护证明' }).check();
  await page.getByLabel('怎么和本人说明的').selectOption({ index: 1 });
  await page.getByRole('radio', { name: /替本人办事/ }).check();
  await press(page, '登记并取得邀请码');
  return codeOn(page);
}

test('a guardian acts for a ward, every title says so, and the ward sees what was done', async () => {
  const guardian = await takeUp(await guardianCode(), 'mother', '林妈妈');
  for (const address of ['/my', '/my/file', '/my/suggestions', '/my/access', '/jobs', '/notices']) {
    await guardian.goto(address);
    expect([address, await guardian.title()]).toEqual([address, expect.stringMatching(/^代林小溪：/)]);
    expect(await guardian.getByRole('banner').innerText()).toContain('你正在代林小溪办事。');
  }
  await guardian.goto('/my');
  await press(guardian, /^想去\s*：网络客服$/);
  expect(await done(guardian)).toContain('记下了，你想去');

  const ward = await place.device(place.seeker);
  await ward.goto('/my/helpers');
  expect(await ward.locator('main').innerText()).toContain('妈妈（监护人）');
  await ward.goto('/my/access?by=helpers');
  expect(await ward.locator('main').innerText()).toContain('想去这个岗位');
  await ward.goto('/my');
  expect(await ward.title()).not.toContain('代');
  await press(ward, /^不去了\s*：网络客服$/);
  expect(await done(ward)).toContain('记下了，你不去了');
});

test('whom the person named may act until the person stops it', async () => {
  const ward = await place.device(place.seeker);
  await ward.goto('/my/helpers');
  await ward.getByLabel('怎么称呼他').fill('小林');
  await ward.getByRole('radio', { name: /替我办事/ }).check();
  await press(ward, '请他帮忙');
  const helper = await takeUp(await codeOn(ward), 'xiaolin', '小林');
  await helper.goto('/my');
  expect(await helper.title()).toMatch(/^代林小溪：/);
  await ward.goto('/my/helpers');
  await press(ward, '停掉小林');
  await helper.goto('/my');
  expect(new URL(helper.url()).pathname).toBe('/sign-in');
});
