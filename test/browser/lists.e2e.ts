import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { residentId } from '../house/house.ts';
import { launch } from './launch.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  world = await openWorld();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});
afterEach(() => context?.close());

/** A county clerk, with or without script. */
async function clerk(script: boolean, width = 1280): Promise<void> {
  context = await browser.newContext({
    locale: 'zh-CN',
    javaScriptEnabled: script,
    baseURL: world.url,
    viewport: { width, height: 800 },
  });
  const [name = '', value = ''] = world.cookie('county_clerk').split('=');
  await context.addCookies([{ name, value, url: world.url }]);
  page = await context.newPage();
}

describe('a list, without script', () => {
  beforeEach(() => clerk(false));

  test('is sorted, narrowed in its columns and saved as a view, all by its address', async () => {
    await page.goto('/people');
    await page.getByRole('link', { name: /^按\s*年龄\s*排序$/ }).click();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('age');
    expect(await page.locator('th[aria-sort]').innerText()).toContain('年龄');
    await page.getByText('选择列').click();
    await page.getByLabel('身份证号', { exact: true }).uncheck();
    await page.getByRole('button', { name: '按所选的列显示' }).click();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('age');
    expect(await page.getByRole('columnheader', { name: '身份证号' }).count()).toBe(0);
    await page.getByText('保存的视图', { exact: true }).click();
    await page.getByLabel('给现在的筛选、列和排序起个名字').fill('按年龄');
    await page.getByRole('button', { name: '保存视图' }).click();
    expect(await page.getByRole('status').innerText()).toContain('已保存');
    await page.goto('/people');
    await page.getByText('保存的视图').first().click();
    await page.getByRole('link', { name: '按年龄', exact: true }).click();
    expect(new URL(page.url()).searchParams.getAll('columns')).not.toContain('residentId');
  });

  test('a region is found by its sound and taken away by its chip', async () => {
    await page.goto('/people?urbanRural=URBAN');
    await page.getByRole('link', { name: '从全部地区里选' }).click();
    await page.getByLabel('地区名称或拼音').fill('gudong');
    await page.getByRole('button', { name: '找地区' }).click();
    await page.getByRole('link', { name: '选福州市鼓楼区鼓东街道' }).click();
    expect(new URL(page.url()).searchParams.get('region')).toBe('350102001');
    await page.getByRole('button', { name: /^移除“.*鼓东街道”$/ }).click();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('region'), searchParams.get('urbanRural')]).toEqual([null, 'URBAN']);
  });

  test('several records are chosen by keyboard, asked about, and answered one by one', async () => {
    await page.goto('/spells');
    await page.getByRole('link', { name: '全选本页' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    await page.getByRole('button', { name: '核实选中的记录' }).click();
    await page.getByRole('heading', { name: '核实选中的就业' }).waitFor();
    expect(await page.getByRole('table').innerText()).toMatch(/会被退回|核实通过/);
    await page.getByRole('button', { name: /^核实这 \d+ 条$/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^核实结果：/);
    expect(await page.getByRole('table').innerText()).toMatch(/还缺|核实通过/);
  });

  test('somebody is registered only after the answers were read once more', async () => {
    await page.goto('/people/new');
    const number = residentId(333);
    await page.getByLabel('身份证号（必填）').fill(number);
    await page.getByLabel('残疾人证号（必填）').fill(`${number}43`);
    await page.getByLabel('地区', { exact: true }).selectOption('350102001');
    await page.getByLabel('姓名（必填）').fill('李检察');
    await page.getByRole('button', { name: '下一步：检查' }).click();
    await page.getByRole('heading', { name: '检查要登记的内容' }).waitFor();
    expect(page.url()).not.toContain('350199');
    await page.getByRole('button', { name: /^修改\s*姓名$/ }).click();
    expect(await page.getByLabel('身份证号（必填）').inputValue()).toBe(number);
    await page.getByLabel('姓名（必填）').fill('李检查');
    await page.getByRole('button', { name: '下一步：检查' }).click();
    expect(await page.locator('dl').innerText()).toContain('李检查');
    await page.getByRole('button', { name: '登记这个人' }).click();
    await page.getByRole('heading', { name: '登记回执' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/回执编号：\d{4} \d{4} \d{4} \d{4}/);
    // Once more is once too often: the same number is refused before anything is written.
    await page.goto('/people/new');
    await page.getByLabel('身份证号（必填）').fill(number);
    await page.getByLabel('残疾人证号（必填）').fill(`${number}43`);
    await page.getByLabel('地区', { exact: true }).selectOption('350102001');
    await page.getByLabel('姓名（必填）').fill('李检查');
    await page.getByRole('button', { name: '下一步：检查' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('有 1 处需要修改');
  });
});

describe('at 320 px', () => {
  beforeEach(() => clerk(false, 320));

  test.each(['/people', '/spells', '/positions', '/employers', '/programme/new-employment?region=350000'])(
    '%s needs no scrolling sideways, and each row is a card',
    async (path) => {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const rows = page.locator('.table tbody tr');
      if ((await rows.count()) > 0)
        expect(await rows.first().evaluate((row) => getComputedStyle(row).display)).toBe('block');
    },
  );
});

describe('a roster with the script', () => {
  beforeEach(() => clerk(true));
  const choose = (name: string, content: string) =>
    page.getByLabel(/名册文件/).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

  test('a file of another kind is refused before it is sent, at its field', async () => {
    await page.goto('/roster');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await choose('名册.pdf', '%PDF');
    await page.getByRole('button', { name: '上传并检查' }).click();
    const input = page.getByLabel(/名册文件/);
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.field-error').innerText()).toContain('.xlsx、.csv');
    expect(await input.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(sent).toEqual([]);
  });

  test('a good one is sent with progress, and the batch opens', async () => {
    await page.goto('/roster');
    await page.getByLabel('这是哪个地区的名册（必填）').selectOption('350102001');
    await choose('新名册.csv', '姓名,身份证号,残疾人证号\n王样例,,\n');
    await page.getByRole('button', { name: '上传并检查' }).click();
    await page.waitForURL(/\/roster\/[0-9a-f-]{36}/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('新名册.csv');
  });

  test('it can be stopped, and the form is there again', async () => {
    await page.goto('/roster');
    await page.getByLabel('这是哪个地区的名册（必填）').selectOption('350102001');
    await choose('停.csv', '姓名\n王样例\n');
    // Held back, so that there is something to stop.
    await page.route('**/roster', (route) =>
      route.request().method() === 'POST' ? undefined : route.continue(),
    );
    await page.getByRole('button', { name: '上传并检查' }).click();
    await page.getByRole('button', { name: '取消上传' }).click();
    expect(await page.getByRole('status').innerText()).toBe('已取消，文件没有传上去。');
    expect(await page.getByRole('button', { name: '上传并检查' }).isVisible()).toBe(true);
  });

  test('pages that declare no script may run none', async () => {
    const policy = async (path: string) =>
      (await page.goto(path))?.headers()['content-security-policy'] ?? '';
    expect(await policy('/roster')).toContain("script-src 'self'");
    expect(await policy('/people')).not.toContain('script-src');
  });
});

test('a dialog opens and closes by keyboard without script, and gives the focus back', async () => {
  await clerk(false);
  await page.goto('/style');
  const button = page.getByRole('button', { name: '为什么要核实' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '为什么要核实' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await button.evaluate((e) => e === document.activeElement)).toBe(true);
});

test('each tile of the province is a link with a full name and a number', async () => {
  await clerk(false);
  await page.goto('/programme/new-employment?region=350000&year=2024');
  const tiles = page.getByRole('group', { name: /示意地图/ }).getByRole('link');
  expect(await tiles.count()).toBe(84);
  expect(await tiles.filter({ hasText: /鼓楼/ }).innerText()).toBeTruthy();
  const picture = page.getByRole('img', { name: /^折线图：/ });
  expect(await picture.count()).toBe(1);
});
