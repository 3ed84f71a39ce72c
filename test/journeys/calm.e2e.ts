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

test('who stops in the middle of a form finds it tomorrow as it was, on the home and on the form', async () => {
  const today = await place.device(place.seeker);
  await today.goto('/my/need');
  await today.getByLabel(/^最低月工资/).fill('三千');
  await today.getByLabel(/^备注/).fill('想离家近');
  await press(today, '先存着，以后再填');
  expect(new URL(today.url()).pathname).toBe('/drafts');
  expect(await today.getByRole('status').innerText()).toContain('存好了，还没有发出去');
  await today.context().close();
  place.pass(24 * 60);

  const tomorrow = await place.device(place.seeker);
  await tomorrow.goto('/my');
  expect(await tomorrow.locator('main').innerText()).toContain('你有一张表没填完：我想做的工作');
  await tomorrow.goto('/my/need');
  expect(await tomorrow.getByLabel(/^备注/).inputValue()).toBe('');
  await answered(tomorrow, () => tomorrow.getByRole('link', { name: '接着填' }).click());
  expect(await tomorrow.getByLabel(/^最低月工资/).inputValue()).toBe('三千');
  expect(await tomorrow.getByLabel(/^备注/).inputValue()).toBe('想离家近');

  // Sent at last, it waits no more.
  await tomorrow.getByLabel(/^最低月工资/).fill('3000');
  await press(tomorrow, '保存');
  if (await tomorrow.getByRole('button', { name: '就这样保存' }).count()) await press(tomorrow, '就这样保存');
  expect(new URL(tomorrow.url()).pathname).toBe('/my/file');
  await tomorrow.goto('/drafts');
  expect(await tomorrow.locator('main').innerText()).toContain('没有没填完的表');
});
