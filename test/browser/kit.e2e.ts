import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { colourAloneFindings } from './colour-alone.ts';
import { checkPage } from './check-page.ts';
import { documentFindings } from './document.ts';
import { keyboardFindings } from './keyboard.ts';
import { launch } from './launch.ts';
import { motionFindings } from './motion.ts';
import { plainFindings } from './plain.ts';
import { reflowFindings } from './reflow.ts';
import { snifferFindings } from './sniffer.ts';
import { spacingFindings } from './spacing.ts';
import { targetFindings } from './targets.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

/** Shows a page under a real address: on about:blank links lead nowhere, and some rules stay silent. */
async function show(html: string): Promise<void> {
  await page.route('http://kit.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://kit.test/');
}

const good = (body: string, head = '') => `<!doctype html><html lang="zh-CN"><head><title>试页 · 助业</title>
<style>body{font:18px/1.75 sans-serif} a,button{display:inline-block;min-width:44px;min-height:44px;color:#000}
:focus-visible{outline:3px solid #000} @media print{header,footer,[role=status]{display:none}}</style>${head}</head>
<body><header><a href="/">首页</a></header><p role="status"></p><main><h1>试页</h1>${body}</main><footer>帮助</footer></body></html>`;

describe('a page without fault', () => {
  test('passes every check', async () => {
    await show(
      good('<p>正文。</p><button>保存</button>').replace(
        '<p role="status"></p>',
        '<div role="status"></div>',
      ),
    );
    expect(await checkPage(page)).toEqual([]);
  });
});

/** Each check must find the fault planted for it; a check that finds nothing proves nothing. */
const PLANTED: [string, string, (page: Page) => Promise<{ what: string }[]>, RegExp][] = [
  ['an unlabelled field', good('<input>'), (p) => axeFindings(p, true), /label/i],
  ['pale text', good('<p style="color:#777">看不清</p>'), (p) => axeFindings(p, true), /contrast/],
  [
    'one name, two places',
    good('<a href="/a">看</a> <a href="/b">看</a>'),
    (p) => axeFindings(p, true),
    /links? .*same/i,
  ],
  ['no language', good('').replace(' lang="zh-CN"', ''), documentFindings, /lang/],
  ['two headings', good('<h1>又一个</h1>'), documentFindings, /h1: 2/],
  ['no status region', good('').replace('role="status"', ''), documentFindings, /status: 0/],
  ['a script', good('<script></script>'), documentFindings, /script/],
  ['a nameless title', good('').replace('试页 · 助业', '助业'), documentFindings, /title/],
  [
    'a small button',
    good('<button style="min-width:0;min-height:0;width:20px;height:20px">x</button>'),
    (p) => targetFindings(p, 24),
    /24/,
  ],
  ['a fixed width', good('<div style="width:600px">宽</div>'), reflowFindings, /320/],
  [
    'text in a box that cuts',
    good('<div style="height:1.75em;overflow:hidden;width:5.4em">MMMMMM</div>'),
    spacingFindings,
    /cut/,
  ],
  ['no outline', good('<a href="#x" style="outline:none">去</a>'), keyboardFindings, /outline/],
  [
    'an order of its own',
    good('<a href="#x" tabindex="2">后</a><a href="#y" tabindex="1">先</a>'),
    keyboardFindings,
    /never/,
  ],
  [
    'a covered control',
    good('<a href="#x">去</a><div style="position:fixed;inset:0"></div>'),
    keyboardFindings,
    /over it/,
  ],
  [
    'a picture without words, to the second checker',
    good('<img src="/x.png">'),
    (p) => snifferFindings(p, false),
    /alt/,
  ],
  [
    'grey on white, to the second checker',
    good('<p style="color:#777;background:#fff">看不清</p>'),
    (p) => snifferFindings(p, true),
    /contrast/,
  ],
  [
    'a link told by its colour alone',
    good('<p>请看<a href="#x" style="text-decoration:none">这里</a>。</p>'),
    colourAloneFindings,
    /only its colour/,
  ],
  ['a state told by its colour alone', good('<span class="tag">逾期</span>'), colourAloneFindings, /picture/],
  [
    'an error nobody explains',
    good('<input aria-label="名" aria-invalid="true">'),
    colourAloneFindings,
    /sentence/,
  ],
  ['words of offices', good('<p>请予以补正。</p>'), plainFindings, /予以/],
  ['a control out of reach', good('<button tabindex="-1">去</button>'), keyboardFindings, /never/],
];

test.each(PLANTED)('%s is found', async (_, html, check, expected) => {
  await show(html);
  const found = (await check(page)).map((f) => f.what);
  expect(found.join('\n')).toMatch(expected);
});

test('a table may scroll inside a labelled region that can be focused', async () => {
  const table = '<table style="width:900px"><tr><td>宽</td></tr></table>';
  await show(good(`<div role="region" aria-label="表" tabindex="0" style="overflow-x:auto">${table}</div>`));
  expect(await reflowFindings(page)).toEqual([]);
});

test('what moves although nothing should is found, and only then', async () => {
  const moving = '<style>@keyframes to{to{opacity:.5}} h1{animation:to 60s}</style>';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await show(good('', moving));
  expect((await motionFindings(page)).map((f) => f.where)).toEqual(['h1.']);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await motionFindings(page)).toEqual([]);
});
