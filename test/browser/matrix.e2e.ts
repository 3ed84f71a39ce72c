import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../../src/app.ts';
import { ROLES, type RoleName } from '../../src/platform/access/roles.ts';
import { SHELL_PAGES } from '../../src/web/shell/pages.ts';
import { checkColours, checkPage } from './check-page.ts';
import { lineOf } from './finding.ts';
import { emptyFormFindings } from './forms.ts';
import { launch } from './launch.ts';
import { isDeep, placeFindings } from './place.ts';
import { ROWS, type Row } from './rows.ts';
import { readAloud, SNAPSHOTS } from './snapshots.ts';
import { THEMES, THEMES_NOW, wearTheme, withoutColours, type Theme } from './themes.ts';
import { openWorld, type World } from './world.ts';

const PAGES = [...SHELL_PAGES, ...modules.flatMap((m) => m.pages)];
const ROUTES = PAGES.map((page) => page.path);
const DEEP = new Set(PAGES.filter(isDeep).map((page) => page.path));
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
          answer: openTo(row, state).includes(reader) ? 'page' : expect.not.stringMatching(/^page$/),
        });
      }
    }
  });
});

/** Who gets the page in a state of it. */
const openTo = (row: Row, state: string) => row.openIn?.[state] ?? row.open;

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

const pages = rows.filter(([, row]) => !row.bare && (row.open.length > 0 || row.visitor));
const states = pages.flatMap(([path, row]) =>
  Object.entries(row.at).map(([state, at]) => [path, state, row, at] as const),
);

describe.each(THEMES_NOW.map((theme) => [theme.name, theme] as const))('%s: each page', (_, theme) => {
  const check = theme.boxes ? checkPage : checkColours;
  test.each(states)('%s, %s', async (path, state, row, at) => {
    await as({ ...row, open: openTo(row, state) }, theme, async (page) => {
      await page.goto(world.url + at(world.ids));
      titles.set(`${path} ${state}`, await page.title());
      if (DEEP.has(path)) expect((await placeFindings(page)).map(lineOf)).toEqual([]);
      expect(await check(page)).toEqual([]);
    });
  });

  test.each(pages.filter(([, row]) => row.form))('%s, its form sent empty', async (path, row) => {
    await as(row, theme, async (page) => {
      await page.goto(world.url + (Object.values(row.at)[0]?.(world.ids) ?? path));
      expect((await emptyFormFindings(page)).map(lineOf)).toEqual([]);
      expect(await check(page)).toEqual([]);
    });
  });
});

test('no two routes share a title', () => {
  const byTitle = Map.groupBy(titles, ([, title]) => title);
  const shared = [...byTitle].filter(([, at]) => new Set(at.map(([key]) => key.split(' ')[0])).size > 1);
  expect(shared.map(([title, at]) => `${title}: ${at.map(([key]) => key).join(', ')}`)).toEqual([]);
});

describe('read aloud', () => {
  test('every kept text has its page', () => {
    const known = new Set(states.map(([path, state]) => `${path} ${state}`));
    expect(Object.keys(SNAPSHOTS).filter((key) => !known.has(key))).toEqual([]);
  });

  const kept = states.filter(([path, state]) => SNAPSHOTS[`${path} ${state}`]);
  test.each(kept)('%s, %s', async (path, state, row, at) => {
    const open = row.open.includes('public') ? (['public'] as const) : row.open;
    await as({ ...row, open }, THEMES[0], async (page) => {
      await page.goto(world.url + at(world.ids));
      const file = `./snapshots/${SNAPSHOTS[`${path} ${state}`]}.yml`;
      await expect(await readAloud(page)).toMatchFileSnapshot(file);
    });
  });
});

/** Opens a page for the first reader of a row who may have it, officers before helpers so that buttons are there. */
async function as(row: Row, theme: Theme, look: (page: Page) => Promise<void>): Promise<void> {
  const reader = row.visitor ?? row.open.find((r) => r === 'county_clerk') ?? row.open[0] ?? 'public';
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN', ...theme.device });
  await wearTheme(context, theme, world.url);
  const cookie = world.cookie(reader);
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: world.url }]);
  }
  try {
    const page = await context.newPage();
    if (theme.grey) await withoutColours(page);
    await look(page);
  } finally {
    await context.close();
  }
}
