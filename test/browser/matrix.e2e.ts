import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../../src/app.ts';
import { ROLES, type RoleName } from '../../src/platform/access/roles.ts';
import { SHELL_PAGES } from '../../src/web/shell/pages.ts';
import { checkPage } from './check-page.ts';
import { lineOf } from './finding.ts';
import { emptyFormFindings } from './forms.ts';
import { launch } from './launch.ts';
import { ROWS, type Row } from './rows.ts';
import { openWorld, type World } from './world.ts';

const ROUTES = [...SHELL_PAGES, ...modules.flatMap((m) => m.pages)].map((page) => page.path);
const READERS: readonly (RoleName | 'public')[] = ['public', ...(Object.keys(ROLES) as RoleName[])];

let world: World;
let browser: Browser;
const titles = new Map<string, string>();
beforeAll(async () => {
  world = await openWorld();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

test('every route has a row', () => {
  expect(ROUTES.filter((path) => !ROWS[path])).toEqual([]);
});

test('every row has a route', () => {
  expect(Object.keys(ROWS).filter((path) => !ROUTES.includes(path))).toEqual([]);
});

const rows = Object.entries(ROWS).filter(([path]) => ROUTES.includes(path));

describe('who gets which page', () => {
  test.each(rows)('%s', async (_, row) => {
    for (const [state, at] of Object.entries(row.at)) {
      for (const reader of READERS) {
        const answer = await ask(at(world.ids), reader);
        expect({ state, reader, answer }).toEqual({
          state,
          reader,
          answer: row.open.includes(reader) ? 'page' : expect.not.stringMatching(/^page$/),
        });
      }
    }
  });
});

/** 'page', or how one was turned away: the status, or the address that one was sent to. */
async function ask(address: string, reader: RoleName | 'public'): Promise<string> {
  const response = await fetch(world.url + address, {
    headers: { cookie: world.cookie(reader) },
    redirect: 'manual',
  });
  await response.arrayBuffer();
  if (response.status === 200) return 'page';
  return response.status >= 300 && response.status < 400
    ? `to ${response.headers.get('location')}`
    : String(response.status);
}

describe('each page in each state', () => {
  const pages = rows.filter(([, row]) => !row.bare && row.open.length > 0);
  const states = pages.flatMap(([path, row]) =>
    Object.keys(row.at).map((state) => [path, state, row] as const),
  );
  test.each(states)('%s, %s', async (path, state, row) => {
    await as(row, async (page) => {
      await page.goto(world.url + (row.at[state]?.(world.ids) ?? path));
      titles.set(`${path} ${state}`, await page.title());
      expect(await checkPage(page)).toEqual([]);
    });
  });

  test.each(pages.filter(([, row]) => row.form))('%s, its form sent empty', async (path, row) => {
    await as(row, async (page) => {
      await page.goto(world.url + (Object.values(row.at)[0]?.(world.ids) ?? path));
      expect((await emptyFormFindings(page)).map(lineOf)).toEqual([]);
      expect(await checkPage(page)).toEqual([]);
    });
  });

  test('no two routes share a title', () => {
    const byTitle = Map.groupBy(titles, ([, title]) => title);
    const shared = [...byTitle].filter(([, at]) => new Set(at.map(([key]) => key.split(' ')[0])).size > 1);
    expect(shared.map(([title, at]) => `${title}: ${at.map(([key]) => key).join(', ')}`)).toEqual([]);
  });
});

/** Opens a page for the first reader of a row who may have it, officers before helpers so that buttons are there. */
async function as(row: Row, look: (page: Page) => Promise<void>): Promise<void> {
  const reader = row.open.find((r) => r === 'county_clerk') ?? row.open[0] ?? 'public';
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN' });
  const cookie = world.cookie(reader);
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: world.url }]);
  }
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}
