import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../browser/answered.ts';
import { motionFindings } from '../browser/motion.ts';
import { openPlace, type Place } from './place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
}, 120_000);
afterAll(() => place?.close());

const press = (page: Page, name: string) =>
  answered(page, () => page.getByRole('button', { name, exact: true }).click());

test('nothing moves, opens or refreshes by itself', async () => {
  const page = await place.device(place.seeker, { javaScriptEnabled: true, reducedMotion: 'reduce' });
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (other) => void opened.push(other.url()));
  for (const address of [
    '/',
    '/my',
    '/my/consents',
    '/my/helpers',
    '/jobs',
    '/benefits',
    '/notices',
    '/account',
  ]) {
    await page.goto(address);
    expect([address, await motionFindings(page)]).toEqual([address, []]);
    expect([
      address,
      await page.locator('dialog[open], meta[http-equiv="refresh"], [autoplay]').count(),
    ]).toEqual([address, 0]);
  }
  expect(opened).toEqual([]);
});

test('times of quiet are chosen once and stay', async () => {
  const page = await place.device(place.seeker);
  await page.goto('/notices/settings');
  await page
    .getByRole('radiogroup', { name: '有没有不想被打扰的时间？' })
    .getByRole('radio', { name: /^有/ })
    .check();
  await page.getByLabel('从几点开始不发').fill('20:00');
  await page.getByLabel('到几点可以发').fill('9:00');
  await press(page, '保存通知设置');
  const other = await place.device(place.seeker);
  await other.goto('/notices/settings');
  expect(await other.getByLabel('从几点开始不发').inputValue()).toBe('20:00');
  expect(await other.getByLabel('到几点可以发').inputValue()).toBe('09:00');
});

test('who stops in the middle of the questions goes on tomorrow where they were', async () => {
  const today = await place.device();
  await today.goto('/benefits');
  await today.getByRole('radio').first().check();
  await press(today, '继续');
  for (let n = 0; n < 2; n += 1) {
    await today.getByRole('radio', { name: '是', exact: true }).check();
    await press(today, '继续');
  }
  const [address, question] = [today.url(), await today.getByRole('heading', { level: 1 }).innerText()];
  await today.context().close();
  place.pass(24 * 60);
  const tomorrow = await place.device();
  await tomorrow.goto(address);
  expect(await tomorrow.getByRole('heading', { level: 1 }).innerText()).toBe(question);
  expect(await tomorrow.locator('main').innerText()).toContain('已经答了 2 题');
  expect(await tomorrow.locator('main').innerText()).not.toContain('错误');
});
