import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../browser/answered.ts';
import { account, PASSWORD, person } from '../house/house.ts';
import { openPlace, type Place } from './place.ts';

let place: Place;
let stranger: string;
beforeAll(async () => {
  place = await openPlace();
  const other = await person(place.house, '350102002', 302, { name: '邻居' });
  stranger = await account(place.house, 'seeker', '350102002', other);
}, 120_000);
afterAll(() => place?.close());

/** Past the limit of a session in which nothing is asked. */
const TOO_LONG = 121;

const press = (page: Page, name: string) =>
  answered(page, () => page.getByRole('button', { name, exact: true }).click());

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(PASSWORD);
  await press(page, '登录');
}

/** A form that is sent after the session ran out. */
async function sendTooLate(): Promise<Page> {
  const page = await place.device(place.seeker);
  await page.goto('/my/helpers');
  await page.getByLabel('怎么称呼他').fill('舅舅');
  await page.getByLabel(/^能看，也能/).check();
  await page.getByRole('textbox', { name: '年' }).fill('2025');
  place.pass(TOO_LONG);
  await press(page, '请他帮忙');
  return page;
}

const typed = async (page: Page) => [
  await page.getByLabel('怎么称呼他').inputValue(),
  await page.getByLabel(/^能看，也能/).isChecked(),
  await page.getByRole('textbox', { name: '年' }).inputValue(),
];

test('every page says until when one is signed in, and that nothing is lost', async () => {
  const page = await place.device(place.seeker);
  await page.goto('/my');
  expect(await page.getByRole('banner').innerText()).toContain('登录到 12:00');
  expect(await page.getByRole('contentinfo').innerText()).toContain('你填的内容会留 30 分钟');
});

test('what was typed waits until its sender has signed in again, and can then be sent', async () => {
  const page = await sendTooLate();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(page.url()).not.toContain(encodeURIComponent('舅舅'));
  await page.getByText('登录过期了。你填的内容留着').waitFor();
  await signIn(page, place.seeker);
  expect(await page.getByRole('status').innerText()).toMatch(/填过的都还在/);
  expect(await typed(page)).toEqual(['舅舅', true, '2025']);
  await page.getByRole('textbox', { name: '月' }).fill('6');
  await page.getByRole('textbox', { name: '日' }).fill('30');
  await press(page, '请他帮忙');
  await page.getByText('舅舅').first().waitFor();
  expect(await page.title()).not.toMatch(/^错误：/);
});

test('somebody else who signs in on the same device sees nothing of it', async () => {
  const page = await sendTooLate();
  await signIn(page, stranger);
  expect(new URL(page.url()).pathname).toBe('/my/helpers');
  expect(await typed(page)).toEqual(['', false, '']);
  expect(await page.getByRole('status').innerText()).toBe('');
});

test('it is gone after half an hour', async () => {
  const page = await sendTooLate();
  place.pass(31);
  await signIn(page, place.seeker);
  expect(await typed(page)).toEqual(['', false, '']);
});

test('of a session that was ended on purpose nothing is kept, and a password never is', async () => {
  const page = await place.device(place.seeker);
  const second = await place.device(place.seeker);
  await page.goto('/my/helpers');
  await page.getByLabel('怎么称呼他').fill('舅舅');
  await second.goto('/account/sessions');
  await press(second, '结束其他所有登录');
  await press(page, '请他帮忙');
  expect(page.url()).not.toContain('kept');

  await second.goto('/account/password');
  for (const label of ['现在的密码', '新密码'])
    await second.getByLabel(label, { exact: true }).fill('long-enough-secret');
  place.pass(TOO_LONG);
  await answered(second, () => second.getByRole('button', { name: '修改', exact: true }).click());
  await signIn(second, place.seeker);
  expect(new URL(second.url()).pathname).toBe('/account/password');
  expect(await second.getByLabel('新密码', { exact: true }).inputValue()).toBe('');
});
