import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../../test/browser/answered.ts';
import { launch } from '../../../test/browser/launch.ts';
import { openWorld, type World } from '../../../test/browser/world.ts';

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

const heading = async (page: Page) => (await page.locator('h1').innerText()).trim();
const goOn = (page: Page) => answered(page, () => page.getByRole('button', { name: '继续' }).click());

/** Answers each question by its heading; what is not listed is not known. */
async function answerAll(page: Page, answers: Readonly<Record<string, string>>): Promise<string[]> {
  const asked: string[] = [];
  for (let title = await heading(page); title.endsWith('？'); title = await heading(page)) {
    expect(asked).not.toContain(title);
    asked.push(title);
    const answer = answers[title];
    const skip = page.getByRole('button', { name: '不知道，跳过' });
    if ((await skip.count()) === 0) await page.getByLabel(answer ?? '不清楚', { exact: true }).check();
    else if (answer === undefined) await answered(page, () => skip.click());
    else await page.locator('input[type=text]').fill(answer);
    if (answer !== undefined || (await skip.count()) === 0) await goOn(page);
  }
  return asked;
}

test('from the start page to the answer, without an account and without script', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(world.url);
  await answered(page, () => page.locator('.doors').getByRole('link', { name: '我能享受什么' }).click());
  await page.getByLabel('残疾人本人或家人').check();
  await goOn(page);

  // Nothing chosen: said at once, and nothing lost.
  await goOn(page);
  expect(await page.title()).toMatch(/^错误：/);

  const asked = await answerAll(page, {
    '你有残疾人证吗？': '是',
    '你在就业年龄段吗？': '是',
    '你现在怎么工作？': '没有工作',
    '你在找工作吗？': '是',
    '你现在在读书吗？': '今年毕业',
  });
  // Somebody without a shop is not asked about licences and rents.
  expect(asked.filter((title) => /营业执照|租金|设备/.test(title))).toEqual([]);
  const part = page.getByRole('article', { name: '一次性求职创业补贴' });
  expect(await part.innerText()).toContain('一次 2,000 元');
  expect(await page.getByRole('article', { name: '学费补助' }).innerText()).toContain('没有公布');
  expect(await page.getByRole('article', { name: '自主创业补贴' }).innerText()).toContain('不符合');
  expect(await context.cookies()).toEqual([]);

  await answered(page, () => page.getByRole('link', { name: '看易读版' }).click());
  expect(await page.locator('main').innerText()).toContain('可以领一次钱。');
  await answered(page, () => page.getByRole('link', { name: '返回完整的结果' }).click());
  await answered(page, () => page.getByRole('link', { name: /^修改\s*在找工作$/ }).click());
  expect(await heading(page)).toBe('你在找工作吗？');
  await context.close();
});

test('who asked for easy read gets the easy answer first, and the whole one by its link', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${world.url}/benefits`);
  await answered(page, () => page.getByRole('button', { name: '易读' }).click());
  await page.goto(`${world.url}/benefits?for=person&certificate=yes&seekingWork=yes&show=result`);
  expect(await heading(page)).toBe('你能享受的补贴（易读）');
  await answered(page, () => page.getByRole('link', { name: '返回完整的结果' }).click());
  expect(await heading(page)).toBe('你能享受的补贴和奖励');
  await context.close();
});
