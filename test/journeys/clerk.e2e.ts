import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEvidence } from '../../src/modules/employment/actions/evidence.ts';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { sayWish } from '../../src/modules/recruiting/wish/actions.ts';
import { account, actorIn, PASSWORD, residentId } from '../house/house.ts';
import { Hands } from './hands.ts';
import { CLERK, COUNTY, openPlace, TOWNSHIP, type Place } from './place.ts';
import { bringReader, listen, READABLE } from './reader.ts';

let place: Place;
let clerk: string;
let page: Page;
let ears: Page;
let hands: Hands;
beforeAll(async () => {
  place = await openPlace();
  const { house, person: personId } = place;
  clerk = await account(house, 'county_clerk', COUNTY);
  const self = { ...actorIn(TOWNSHIP, 'seeker'), personId, capacity: 'self' as const };
  await house.done(sayWish, { positionId: place.positions[0] }, self);
  const work = { personId, form: 'FLEXIBLE', startedOn: '2024-03-01', foundBy: 'self' } as const;
  const spell = await house.done(recordSpell, work, CLERK);
  const file = { name: '材料.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  await house.done(addEvidence, { spellId: spell.id, kind: 'INCOME_RECORD', file }, CLERK);
  page = await place.device(null, { ...READABLE, viewport: { width: 1280, height: 800 } });
  // Read in a page of its own: the reader's cursor would move the focus from where the hands left it.
  ears = await page.context().newPage();
  await bringReader(ears);
  hands = new Hands(page);
}, 120_000);
afterAll(() => place?.close());

/** The page on which the hands are, as the screen reader says it: every role has a Chinese name, and it comes to an end. */
async function hear(): Promise<string> {
  await ears.goto(page.url());
  return (await listen(ears)).join('\n');
}

const done = () => page.getByRole('status').innerText();

/** Tab to it and press it; what answers is another page. */
async function take(name: string | RegExp): Promise<void> {
  await hands.tabTo(name);
  await hands.go();
}

test('a county day by keyboard and screen reader', async () => {
  await page.goto('/');
  await take('登录');
  await hands.tabTo('账号');
  await hands.type(clerk);
  await hands.tabTo('密码');
  await hands.type(PASSWORD);
  await hands.go();
  await hands.tabTo(/^动态码/);
  await hands.type(place.house.codes.next(clerk));
  await hands.go();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('工作台');
  const list = await hear();
  expect(list).toContain('标题，工作台，1 级');
  expect(list).toMatch(/表格.*/);

  // A wish on the worklist, and the referral that answers it.
  await take('林小溪');
  await take('推荐到这个岗位');
  expect(await hear()).toContain('标题，推荐林小溪到“网络客服”，1 级');
  await hands.tabTo('本人听明白了，同意');
  await hands.press('Space');
  await hands.tabTo(/^怎么说明/);
  await hands.press('ArrowDown');
  await take('确认推荐');
  expect(await done()).toContain('已推荐');

  // The file of the person, and a number in full for a purpose.
  await take('残疾人档案');
  expect(await hear()).toMatch(/表格，档案列表/);
  await take('林小溪');
  await hands.tabTo('查看完整号码或地址');
  await hands.press('Enter');
  await hands.tabTo('看哪一项');
  await hands.tabTo('为什么要看');
  await take('显示');
  expect(await page.locator('main').innerText()).toContain(residentId(301));
}, 120_000);

test('proof of work is opened and verified', async () => {
  await page.goto('/home');
  await take('就业核实');
  await take('林小溪');
  expect(await hear()).toContain('按钮，核实通过');
  await take('核实通过');
  expect(await done()).not.toBe('');
}, 60_000);

test('a roster is uploaded, and a list leaves as a file for a reason', async () => {
  await page.goto('/home');
  await take('残疾人档案');
  await take('导入花名册');
  await hands.tabTo(/^这是哪个地区的名册/);
  await hands.press('ArrowDown');
  await hands.tabTo(/^名册文件/);
  const chooser = page.waitForEvent('filechooser');
  await hands.press('Enter');
  const number = residentId(303);
  const csv = `姓名,身份证号,残疾人证号\n李小红,${number},${number}43\n`;
  await (await chooser).setFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await take('上传并检查');
  await page.waitForURL(/\/roster\/[0-9a-f-]{36}/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('名册.csv');

  await take('残疾人档案');
  await take('导出名单');
  await hands.tabTo(/^用途/);
  await hands.press('ArrowDown');
  await hands.tabTo(/^理由/);
  await hands.type('季度核对名单');
  await take('开始导出');
  expect(new URL(page.url()).pathname).toBe('/exports');
  expect(await done()).not.toBe('');
  expect(await hear()).toContain('标题，我的导出，1 级');
}, 60_000);
