import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeFindings } from './axe.ts';
import { answered } from './answered.ts';
import { checkPage } from './check-page.ts';
import { lineOf } from './finding.ts';
import { launch } from './launch.ts';
import { shellServer, type ShellServer } from './shell-server.ts';

let browser: Browser;
let server: ShellServer;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  server = await shellServer();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ javaScriptEnabled: true, locale: 'zh-CN', baseURL: server.url });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = async (path: string) => (await page.goto(path))?.status();

const LOOKS = ['light', 'dark', 'light-high', 'dark-high'].map((theme) => `/style?theme=${theme}`);

test.each(['/', '/settings', '/style', '/style?state=error', '/no-such-page', ...LOOKS])(
  '%s meets the bar',
  async (path) => {
    await open(path);
    expect(await checkPage(page)).toEqual([]);
  },
);

test.each([
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { contrast: 'more' }],
  ['dark high contrast', { colorScheme: 'dark', contrast: 'more' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('every component can be read in %s', async (_, media) => {
  await page.emulateMedia(media);
  await open('/style?state=error');
  expect((await axeFindings(page, true)).map(lineOf)).toEqual([]);
});

test('every component meets the bar of staff pages at their smaller size', async () => {
  await open('/style?state=error');
  await page.locator('html').evaluate((e) => e.setAttribute('data-audience', 'staff'));
  expect(await checkPage(page)).toEqual([]);
});

test('the start page answers at once, in Chinese, without script', async () => {
  expect(await open('/')).toBe(200);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.locator('h1').innerText()).toContain('助业');
  await expect(page.locator('.doors a').allInnerTexts()).resolves.toEqual(['我要找工作']);
});

test('an unknown address gets a 404 that says what to do', async () => {
  expect(await open('/no-such-page')).toBe(404);
  expect(await page.title()).toBe('没有找到这一页 · 助业');
  expect(await page.locator('main').innerText()).not.toMatch(/Error|at /);
});

describe('what goes wrong', () => {
  const answer = async (given: Parameters<typeof shellServer>[0], path: string) => {
    const broken = await shellServer(given);
    const response = await fetch(broken.url + path);
    const html = await response.text();
    await broken.close();
    return { status: response.status, html };
  };

  test('inside the house becomes a page in plain words, and tells nothing of the inside', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { status, html } = await answer(
      { slots: () => Promise.reject(new Error('张明 350199199003076616')) },
      '/',
    );
    expect(status).toBe(500);
    expect(html).toContain('系统出了错');
    expect(html).toContain('需要帮助');
    expect(html).not.toContain('张明');
    expect(said.mock.calls.join()).not.toContain('张明');
    said.mockRestore();
  });

  test('by permission becomes a page with the sentence of the refusal', async () => {
    const refused = { ok: false, problem: { kind: 'forbidden', code: 'role-may-not' } } as const;
    const { status, html } = await answer({ run: () => Promise.resolve(refused) }, '/people');
    expect(status).toBe(403);
    expect(html).toContain('你不能打开这一页');
    expect(html).toContain('role-may-not');
  });
});

test('each error takes the reader to its field', async () => {
  await open('/style?state=error');
  expect(await page.title()).toMatch(/^错误：/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
  const links = page.locator('.error-summary a');
  expect(await links.count()).toBe(9);
  for (let n = 0; n < 9; n += 1) {
    await links.nth(n).press('Enter');
    const focused = page.locator(':focus');
    expect(await focused.evaluate((e) => e.closest('[aria-invalid=true]') !== null)).toBe(true);
    const described = await focused.evaluate((e) =>
      (e.closest('fieldset') ?? e).getAttribute('aria-describedby'),
    );
    for (const id of described?.split(' ') ?? ['missing'])
      expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  }
});

describe('settings', () => {
  test('are chosen without script, said, and kept', async () => {
    await open('/settings');
    await page.getByLabel('最大，是普通的 2 倍').check();
    await page.getByLabel('深色：黑底浅字').check();
    await page.getByLabel('窄，大约 25 个字').check();
    await answered(page, () => page.getByRole('button', { name: '保存设置' }).click());
    expect(await page.getByRole('status').innerText()).toContain('设置已保存');
    await open('/');
    expect(await page.locator('html').evaluate((e) => getComputedStyle(e).fontSize)).toBe('32px');
    expect(await page.locator('body').evaluate((e) => getComputedStyle(e).backgroundColor)).toBe(
      'rgb(18, 22, 20)',
    );
    expect(await checkPage(page)).toEqual([]);
  });

  test('one press in the header changes the page one is on, and only that', async () => {
    await open('/style?state=error');
    const press = (name: string) => answered(page, () => page.getByRole('button', { name }).first().click());
    await press('字大些');
    await press('高对比');
    await press('易读');
    expect(page.url()).toBe(`${server.url}/style?state=error`);
    const html = page.locator('html');
    expect(await html.getAttribute('data-text')).toBe('125');
    expect(await html.getAttribute('data-contrast')).toBe('high');
    expect(await html.getAttribute('data-easy')).toBe('on');
    expect(await page.getByRole('button', { name: '高对比', pressed: true }).count()).toBe(1);
    await press('字小些');
    await press('高对比');
    expect(await html.getAttribute('data-text')).toBe('100');
    expect(await html.getAttribute('data-contrast')).toBe('auto');
  });

  test.each(['//elsewhere.test/', 'https://elsewhere.test/', '/\\elsewhere.test'])(
    'nobody is led out of the house by a button (%s)',
    async (back) => {
      const answer = await fetch(`${server.url}/settings`, {
        method: 'POST',
        body: new URLSearchParams({ change: 'easy', back }),
        redirect: 'manual',
      });
      expect(answer.headers.get('location')).toBe('/settings?done=settings');
    },
  );

  test('a reader who wants nothing to move sees nothing move', async () => {
    const motion = async () => {
      await open('/?done=saved');
      return page.locator('.flash').evaluate((e) => getComputedStyle(e).animationName);
    };
    expect(await motion()).toBe('fade-in');
    await context.addCookies([{ name: 'zhuye_settings', value: 'motion%3Dnone', url: server.url }]);
    expect(await motion()).toBe('none');
  });

  test('chosen colours win over those of the device', async () => {
    await context.addCookies([
      { name: 'zhuye_settings', value: 'theme%3Dlight%26contrast%3Dnormal', url: server.url },
    ]);
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await open('/');
    expect(await page.locator('body').evaluate((e) => getComputedStyle(e).backgroundColor)).toBe(
      'rgb(251, 250, 246)',
    );
  });
});

describe('fonts', () => {
  test('a machine with a mouse and no Chinese font is given the characters of the page', async () => {
    await open('/');
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() => [...document.fonts].filter((f) => f.status === 'loaded').length);
    const asked = await page.evaluate(() => document.fonts.check("18px 'Noto Sans SC'", '助'));
    expect({ asked, some: loaded > 0 || asked }).toEqual({ asked: true, some: true });
  });

  test('a phone, which has its own, fetches none', async () => {
    const phone = await browser.newContext({
      isMobile: true,
      hasTouch: true,
      viewport: { width: 390, height: 844 },
      baseURL: server.url,
    });
    const fetched: string[] = [];
    const onPhone = await phone.newPage();
    onPhone.on('request', (r) => fetched.push(r.url()));
    await onPhone.goto('/', { waitUntil: 'networkidle' });
    await phone.close();
    expect(fetched.filter((url) => url.endsWith('.woff2'))).toEqual([]);
  });
});

test('the first visit stays light: page and styles below 60 kB compressed, no script', async () => {
  const { gzipSync } = await import('node:zlib');
  const sizes: Promise<number>[] = [];
  page.on('response', (r) => {
    if (!r.url().endsWith('.woff2')) sizes.push(r.body().then((body) => gzipSync(body).length));
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(60_000);
});

test('print leaves the letter and drops the frame', async () => {
  await page.emulateMedia({ media: 'print' });
  await open('/style');
  for (const gone of ['.header-row', '.footer', '.breadcrumbs', '.pagination', '.skip-link'])
    expect(await page.locator(gone).first().isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  // A sheet of made-up data must not pass for a real one.
  expect(await page.locator('.sample-banner').isVisible()).toBe(true);
  // What is folded away on the screen is read on paper, and what only paper needs is there.
  expect(await page.getByText('才能避开要一直站着的岗位').isVisible()).toBe(true);
  expect(await page.getByText('填报单位（盖章）').isVisible()).toBe(true);
});

test('paper is A4, whatever the screen was', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open('/style?theme=dark-high');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // Points of 1/72 inch: 210 × 297 mm.
  expect(new Set(pdf.match(/\/MediaBox \[[^\]]+\]/g))).toEqual(
    new Set(['/MediaBox [0 0 594.95996 841.91998]']),
  );
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
});
