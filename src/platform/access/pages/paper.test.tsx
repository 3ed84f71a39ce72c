import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { qrPicture } from '../qr.ts';
import AccountFactor from './account-factor.tsx';
import { LinkLetter, letterTo } from './parts/link-letter.tsx';
import SignInEnrol from './sign-in-enrol.tsx';

const UI = join(import.meta.dirname, '../../ui');
const CODES = Array.from({ length: 10 }, (_, n) => `${n}`.repeat(20));
const PRINT = readFileSync(join(UI, 'print.css'), 'utf8');
const RECOVERY = readFileSync(join(UI, 'recovery.css'), 'utf8');

/** Classes of which the styles for paper say that they are not there. */
const HIDDEN = ['breadcrumbs', 'buttons', 'no-print'];

/** From an element that starts at `from` to its end, by counting tags of its name. */
function endOf(html: string, from: number, name: string): number {
  let depth = 0;
  for (const tag of html.slice(from).matchAll(new RegExp(`<(/?)${name}\\b[^>]*?(/?)>`, 'g'))) {
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth === 0) return from + tag.index + tag[0].length;
  }
  return html.length;
}

/** What of a page reaches the paper, as text. `also`: further classes that are left out there. */
function onPaper(element: ReactElement, also: readonly string[] = []): string {
  let html = renderToStaticMarkup(element).replace(/<title>.*?<\/title>/, '');
  const classes = [...HIDDEN, ...also].join('|');
  const hidden = new RegExp(`<(\\w+)[^>]*class="(?:[^"]* )?(?:${classes})(?: [^"]*)?"[^>]*>`);
  for (let found = hidden.exec(html); found; found = hidden.exec(html))
    html = html.slice(0, found.index) + html.slice(endOf(html, found.index, found[1] ?? ''));
  return html
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

test('the styles for paper hide what these tests take away', () => {
  const gone = /\/\* What is for pressing[^]*?display: none;/.exec(PRINT)?.[0] ?? '';
  for (const name of HIDDEN) expect(gone).toContain(`.${name}`);
  expect(RECOVERY).toMatch(/@media print \{[^]*main:has\(\.recovery\) \.page-head \{\s*display: none;/);
});

const SHEETS: [string, ReactElement][] = [
  ['at the first sign-in', <SignInEnrol key="1" loaderData={null} actionData={{ recovery: CODES }} />],
  [
    'on the page of the own account',
    <AccountFactor key="2" loaderData={{ setUp: null, left: 10 }} actionData={{ recovery: CODES }} />,
  ],
];

test.each(SHEETS)(
  'the sheet of recovery codes %s holds the codes and what they are for, nothing else',
  (_, page) => {
    const [title, use, ...codes] = onPaper(page, ['page-head', 'page-lead']).split('\n');
    expect(title).toBe('助业备用码');
    expect(use).toBe('手机丢了或者坏了，用备用码代替动态码登录。每个只能用一次，用过请划掉。');
    expect(codes.map((code) => code.replaceAll(' ', ''))).toEqual(CODES);
    // Groups of four are read, heard and copied without losing the place.
    for (const code of codes) expect(code).toMatch(/^\d{4}( \d{4}){4}$/);
  },
);

test.each(SHEETS)(
  'the codes %s are shown with a warning and a way on, and stand in no address',
  (_, page) => {
    const html = renderToStaticMarkup(page);
    expect(html).toContain('备用码只在这里显示一次');
    expect(html).toMatch(/我已经保存/);
    const addresses = [...html.matchAll(/(?:href|action|value)="([^"]*)"/g)].map(([, at]) => at ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    for (const at of addresses) expect(at).not.toMatch(/\d{4}/);
  },
);

test('nobody finds on the sheet whose door it opens', () => {
  for (const [, page] of SHEETS) expect(onPaper(page)).not.toMatch(/账号|姓名|@|\.(com|example)/);
});

const LINK = {
  displayName: '林一',
  token: 'A'.repeat(43),
  expiresAt: new Date('2024-06-10T02:00:00Z'),
  mailedTo: 'l***@example.com',
};
const letter = (more: Partial<typeof LINK> = {}) => letterTo('https://zhuye.example', { ...LINK, ...more });
const back = { href: '/accounts/1', text: '已经打印，返回账号' };

test('the printed invitation speaks to the invited alone, and says what is needed to come in', () => {
  const text = onPaper(<LinkLetter letter={letter()} back={back} />);
  expect(text).toContain('林一，你好。');
  expect(text).toContain(`https://zhuye.example/join/${LINK.token}`);
  expect(text).toContain('到 2024年6月10日 10:00 为止有效');
  expect(text).toContain('请准备一部手机');
  expect(text).not.toMatch(/只在这里显示一次|@example\.com|返回账号|首页/);
});

test('a letter says where it stands: among the accounts, or where its page hangs', () => {
  const drawn = (more: object) =>
    renderToStaticMarkup(<LinkLetter letter={letter()} back={back} {...more} />);
  expect(drawn({})).toContain('href="/accounts"');
  const own = drawn({ breadcrumbs: [{ text: '用人单位', href: '/employers' }] });
  expect(own).toContain('href="/employers"');
  expect(own).not.toContain('href="/accounts"');
});

test('whoever prints it is told that it is shown once, and where else it went', () => {
  const html = renderToStaticMarkup(<LinkLetter letter={letter()} back={back} />);
  expect(html).toContain('这封信只在这里显示一次');
  expect(html).toContain('同一个链接也发到了邮箱 l***@example.com');
  // A click here would use the link up on the wrong desk.
  expect(html).not.toContain(`href="https://zhuye.example/join`);
  expect(
    renderToStaticMarkup(<LinkLetter letter={{ ...letter(), mailedTo: null }} back={back} />),
  ).not.toContain('邮箱');
});

test('the picture holds the very address that stands beside it', () => {
  const { picture, href } = letter();
  expect(picture).toEqual(qrPicture(href));
  expect(picture).not.toEqual(letter({ token: 'B'.repeat(43) }).picture);
});

test('a letter for a new password asks for no second account', () => {
  const text = onPaper(<LinkLetter letter={{ ...letter(), kind: 'reset' }} back={back} />);
  expect(text).toContain('设一个新密码');
  expect(text).not.toContain('设账号');
});
