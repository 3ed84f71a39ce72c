import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SAMPLE_PASSWORD } from '../../src/sample/index.ts';
import type { TestCodes } from '../../src/platform/testing/index.ts';
import { answered } from '../browser/answered.ts';
import { launch } from '../browser/launch.ts';
import { number, postings, rosterCsv } from './story.ts';

/** Presses the button of this name, and waits for the page that answers. */
const press = (page: Page, name: string | RegExp) =>
  answered(page, () => page.getByRole('button', { name, exact: typeof name === 'string' }).click());
const follow = (page: Page, name: string | RegExp) =>
  answered(page, () =>
    page
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  );
const fill = (page: Page, label: string | RegExp, text: string) => page.getByLabel(label).fill(text);
const choose = (page: Page, group: string | RegExp, option: string | RegExp) =>
  page
    .getByRole('radiogroup', { name: group })
    .getByLabel(option, { exact: typeof option === 'string' })
    .check();

async function signIn(page: Page, url: string, account: string, codes: TestCodes): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await fill(page, '账号', account);
  await fill(page, /^密码/, SAMPLE_PASSWORD);
  await press(page, '登录');
  await fill(page, /^动态码/, codes.next(account));
  await press(page, '登录');
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
}

/** Loads the page again by its own link until it says this: what a clerk does while the work runs. */
async function refreshUntil(page: Page, text: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        if ((await page.getByText(text).count()) > 0) return true;
        await page.reload();
        return false;
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(true);
}

async function importRoster(page: Page, url: string, first: number): Promise<void> {
  await page.goto(`${url}/people`);
  await follow(page, '导入花名册');
  await page.getByLabel('这是哪个地区的名册').selectOption('350102');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(rosterCsv(first)) });
  await press(page, '上传并检查');
  await refreshUntil(page, /导入后，新登记 3 人/);
  await press(page, '导入 3 行');
  await refreshUntil(page, '撤销这次导入');
}

async function importPosition(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/positions/import`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '岗位.csv', mimeType: 'text/csv', buffer: Buffer.from(postings('网络客服')) });
  await press(page, '上传并预览');
  await press(page, '把新岗位导入为草稿');
  await page.goto(`${url}/positions?state=draft`);
  await follow(page, '网络客服');
  await follow(page, /补全/);
  await page.getByLabel('工作地点').selectOption('350102');
  await fill(page, /别的职业|是哪种职业/, '4-04-05-03');
  await choose(page, '行走', /经常需要/);
  await page.getByRole('checkbox', { name: /轮椅/ }).check();
  await page.getByRole('checkbox', { name: /说全了/ }).check();
  await press(page, '保存');
  await press(page, /发布/);
}

async function findPerson(page: Page, url: string, first: number): Promise<void> {
  await page.goto(`${url}/people`);
  await page
    .getByRole('search', { name: '按姓名或号码查找' })
    .getByRole('searchbox')
    .fill(number(first + 1));
  await press(page, '查找');
  expect(page.url()).not.toContain(number(first + 1));
  await follow(page, '测试1');
}

async function registerNeeds(page: Page): Promise<void> {
  await follow(page, /能力与需求/);
  await follow(page, '登记能力');
  await choose(page, '行走', /很困难|很吃力/);
  await press(page, '保存');
  await follow(page, '登记需求');
  await choose(page, /现在想不想工作/, '想');
  await fill(page, /想做的职业/, '4-04-05-03');
  await fill(page, /会的技能/, '客服');
  await fill(page, /最低月工资/, '2600');
  await press(page, '保存');
}

async function referAndHire(page: Page, today: string): Promise<void> {
  await follow(page, '看合适的岗位');
  const best = page.getByRole('region', { name: /网络客服/ });
  await expect.poll(() => best.innerText()).toMatch(/轮椅/);
  await answered(page, () => best.getByRole('link', { name: /推荐到/ }).click());
  await page.getByLabel('本人听明白了，同意').check();
  await page.getByLabel('怎么说明').selectOption({ label: '当面念给本人听' });
  await press(page, '确认推荐');
  const [year = '', month = '', day = ''] = today.split('-');
  const hire = page.getByRole('form', { name: '登记录用' });
  await hire.getByLabel('年').fill(year);
  await hire.getByLabel('月').fill(month);
  await hire.getByLabel('日', { exact: true }).fill(day);
  await hire.getByLabel('按比例就业').check();
  await press(page, '登记录用');
  await page.getByText('已登记录用').waitFor();
}

async function proveAndVerify(page: Page): Promise<void> {
  for (const kind of ['劳动（聘用）合同', '社会保险缴费记录']) {
    await page.getByLabel('材料种类').selectOption({ label: kind });
    const paper = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '材料.pdf', mimeType: 'application/pdf', buffer: paper });
    await press(page, '上传材料');
  }
  await press(page, '核实通过');
}

async function countOf(page: Page, url: string, region: string, year: string): Promise<number> {
  await page.goto(`${url}/programme/new-employment?region=${region}&year=${year}`);
  const figure = await page.getByRole('link', { name: /人次/ }).first().innerText();
  return Number(figure.replace(/\D/g, ''));
}

/** The thread as a clerk walks it in a browser with scripts off; the officer of the province then opens the figure. */
export async function walkPages(
  url: string,
  { first, today, codes }: { first: number; today: string; codes: TestCodes },
): Promise<void> {
  const browser = await launch();
  const county = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const province = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const year = today.slice(0, 4);
  try {
    await signIn(county, url, 'gulou', codes);
    await signIn(province, url, 'province', codes);
    const before = [await countOf(county, url, '350102', year), await countOf(province, url, '350000', year)];
    await importRoster(county, url, first);
    await importPosition(county, url);
    await findPerson(county, url, first);
    await registerNeeds(county);
    await referAndHire(county, today);
    await proveAndVerify(county);
    const after = [await countOf(county, url, '350102', year), await countOf(province, url, '350000', year)];
    expect(after).toEqual(before.map((n) => n + 1));
    await province.goto(`${url}/programme/new-employment/rows?region=350102&year=${year}`);
    await province
      .getByRole('row', { name: new RegExp(today.replaceAll('-', '|')) })
      .first()
      .waitFor();
  } finally {
    await browser.close();
  }
}
