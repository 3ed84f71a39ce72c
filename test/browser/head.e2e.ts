import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { FormDoor } from '../../src/platform/doors/form.ts';
import { PLAIN_SETTINGS } from '../../src/platform/settings/index.ts';
import { axeFindings } from './axe.ts';
import { lineOf } from './finding.ts';
import { keyboardFindings } from './keyboard.ts';
import { launch } from './launch.ts';
import { reflowFindings } from './reflow.ts';
import { shellServer, type ShellServer } from './shell-server.ts';

const CLERK: Actor = {
  id: '01a20d93-e121-764c-a2bd-4e59c2bbe591',
  name: '林经办',
  role: 'county_clerk',
  regionCode: '350102',
  scope: { lo: 0, hi: 1 },
  personId: null,
  via: 'web',
};
const nav = ['/people', '/referrals', '/spells', '/employers', '/positions', '/exports'].map(
  (path, order) => ({
    path,
    file: 'x.tsx',
    title: path,
    audience: 'staff',
    nav: {
      order,
      label: `第 ${order + 1} 页`,
      group: order < 3 ? 'people' : 'work',
      roles: ['county_clerk'],
    },
  }),
);
const GRANT = { here: true, lent_by: '王经办', valid_to: '2024-06-30' };

const ANSWERS: Readonly<Record<string, unknown>> = {
  'access.own-grants': { grants: [GRANT], lent: [] },
  'settings.mine': PLAIN_SETTINGS,
};

/** A door at which a clerk stands who has many pages to go to. */
const door = (actor: Actor): Partial<FormDoor> => ({
  actor,
  modules: [{ pages: nav, messages: {}, operations: [] }] as never,
  run: (operation) => Promise.resolve({ ok: true, value: ANSWERS[operation.name] ?? { count: 2 } }) as never,
});

let browser: Browser;
let server: ShellServer;
beforeAll(async () => {
  server = await shellServer(door(CLERK));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function opened(width: number, look: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}/style`);
  await look(page);
  await context.close();
}

describe('where one may go', () => {
  const link = (page: Page) => page.getByRole('link', { name: '第 4 页' });
  const menu = (page: Page) => page.locator('.nav summary');

  test('is folded on a phone, and opens by keyboard, without script', async () => {
    await opened(
      390,
      async (page) => {
        expect(await link(page).isVisible()).toBe(false);
        const main = await page.locator('main').boundingBox();
        expect(main?.y).toBeLessThan(370);
        await menu(page).focus();
        await page.keyboard.press('Enter');
        expect(await link(page).isVisible()).toBe(true);
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').innerText()).toBe('第 1 页');
      },
      { javaScriptEnabled: false },
    );
  });

  test('folded or open, the bar is met', async () => {
    await opened(390, async (page) => {
      expect((await keyboardFindings(page)).map(lineOf)).toEqual([]);
      await menu(page).click();
      const findings = [
        ...(await axeFindings(page, true)),
        ...(await keyboardFindings(page)),
        ...(await reflowFindings(page)),
      ];
      expect(findings.map(lineOf)).toEqual([]);
    });
  });

  test('stands open on a wide screen, with nothing to press first', async () => {
    await opened(1280, async (page) => {
      expect(await link(page).isVisible()).toBe(true);
      expect(await menu(page).isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: '通知（2 条没看）' }).isVisible()).toBe(true);
    });
  });

  test('the skip link leads past it either way', async () => {
    await opened(390, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  test('the button is seen in forced colours', async () => {
    await opened(
      390,
      async (page) => {
        expect(await menu(page).isVisible()).toBe(true);
        expect((await axeFindings(page, true)).map(lineOf)).toEqual([]);
      },
      { forcedColors: 'active' },
    );
  });
});

test('whose place one takes, and until when, stands over every page', async () => {
  const standing = await shellServer(door({ ...CLERK, standsIn: true }));
  const html = await (await fetch(`${standing.url}/style`)).text();
  await standing.close();
  expect(html).toContain('你在代王经办的班，到 2024年6月30日 为止。');
  expect(await (await fetch(`${server.url}/style`)).text()).not.toContain('的班，');
});

test('the head of a long table stays in sight while the page scrolls; nothing scrolls inside the page', async () => {
  await opened(1280, async (page) => {
    await page.evaluate(() => {
      const region = document.querySelector('.table-region:has(.table)');
      const row = region?.querySelector('tbody tr');
      region?.classList.add('table-long');
      for (let n = 0; n < 60; n += 1) row?.after(row.cloneNode(true));
    });
    const region = page.locator('.table-long').first();
    await region.evaluate((e) => window.scrollTo(0, e.getBoundingClientRect().top + window.scrollY + 800));
    const head = region.locator('thead th').first();
    // The browser moves it with its next frame.
    await expect.poll(() => head.evaluate((e) => e.getBoundingClientRect().top)).toBe(0);
    const inner = await region.evaluate((e) => e.scrollHeight - e.clientHeight);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ inner, sideways }).toEqual({ inner: 0, sideways: 0 });
  });
});
