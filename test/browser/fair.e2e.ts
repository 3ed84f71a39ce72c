import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { recordConsent } from '../../src/modules/people/index.ts';
import { createPosition, publishPosition } from '../../src/modules/positions/index.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { formSignIn } from '../../src/platform/testing/index.ts';
import { serveApp } from '../../src/web/server.ts';
import { account, actorIn, openHouse, PASSWORD, person, type House } from '../house/house.ts';
import { launch } from './launch.ts';

const COUNTY = '350102';
const NAMES = ['陈小红', '林小强', '黄小芳'];

let house: House;
let served: { url: string; close(): Promise<void> };
let browser: Browser;
let context: BrowserContext;
let people: string[];

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  const clerk = actorIn(COUNTY);
  people = [];
  for (const [n, name] of NAMES.entries()) {
    const personId = await person(house, `${COUNTY}001`, n + 1, { name });
    await house.done(recordNeed, { personId, wantsWork: true, occupations: ['4-01-02-04'] } as never, clerk);
    await house.done(
      recordConsent,
      { personId, purpose: 'show-private-employer', wording: 1, answer: 'given', manner: 'read-aloud' },
      clerk,
    );
    people.push(personId);
  }
  for (const employerName of ['甲超市', '乙超市', '丙超市']) {
    const job = {
      title: '收银员',
      occupation: '4-01-02-04',
      employerName,
      region: COUNTY,
      form: 'FULL_TIME',
      wageLowYuan: 3000,
      demandsKnown: true,
    };
    const { id: positionId } = await house.done(createPosition, job, clerk);
    await house.done(publishPosition, { positionId }, clerk);
  }
  served = await serveApp(house.app, { port: 0, host: '127.0.0.1', sampleData: true });
  browser = await launch();
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await house?.close();
});

/** A page of somebody signed in, without script, as every page of a fair must work. */
async function pageOf(cookie: string): Promise<Page> {
  await context?.close();
  context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false, baseURL: served.url });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: served.url }]);
  return context.newPage();
}

test('a clerk holds a fair of three booths, somebody does not come, and a seeker reads when to be where', async () => {
  const clerkName = await account(house, 'county_clerk', COUNTY);
  const who = { name: clerkName, password: PASSWORD, code: () => house.codes.next(clerkName) };
  const clerkCookie = await formSignIn(served.url, who);
  const page = await pageOf(clerkCookie);
  await page.goto('/meetings/new');
  await page.getByLabel('名称').fill('鼓楼区助残招聘会');
  await page.getByLabel('地点').fill('区政务中心 3 楼');
  await page.getByLabel('年', { exact: true }).fill('2024');
  await page.getByLabel('月', { exact: true }).fill('6');
  await page.getByLabel('日', { exact: true }).fill('10');
  await page.getByLabel('几点开始').fill('9:00');
  await page.getByLabel('几点结束').fill('10:00');
  await page.getByRole('button', { name: '保存，去选岗位' }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: '加入选中的岗位' }).click();
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['1 号', '2 号', '3 号']);
  await page.getByRole('link', { name: '选好了，回到招聘会' }).click();
  await page.getByRole('button', { name: '公布招聘会' }).click();
  await page.getByRole('link', { name: '邀请求职者' }).click();
  await page.getByRole('link', { name: '全选这一页' }).click();
  await page.getByRole('button', { name: '邀请选中的人' }).click();
  for (const name of NAMES.slice(1)) {
    await page.getByRole('link', { name: new RegExp(`^登记答复.*${name}$`) }).click();
    await page.getByRole('radio', { name: '来', exact: true }).check();
    await page.getByRole('button', { name: '记下答复' }).click();
  }

  const seekerName = await account(house, 'seeker', `${COUNTY}001`, people[0]);
  const seekerCookie = await formSignIn(served.url, { name: seekerName, password: PASSWORD, code: () => '' });
  const own = await pageOf(seekerCookie);
  await own.goto('/my/meetings');
  await own.getByRole('radio', { name: '去', exact: true }).check();
  await own.getByRole('button', { name: '答复' }).click();
  expect(await own.getByRole('status').innerText()).toContain('你去');

  const office = await pageOf(clerkCookie);
  await office.goto('/meetings');
  await office.getByRole('link', { name: '鼓楼区助残招聘会' }).click();
  await office.getByRole('button', { name: '排面谈时间' }).click();
  expect(await office.getByRole('main').innerText()).toContain('9 场面谈');
  await office.getByRole('link', { name: '现场变动' }).click();
  await office.getByLabel('谁没来').selectOption({ label: NAMES[1] ?? '' });
  await office.getByLabel('从几点起不等了').selectOption({ label: '9:00' });
  await office.getByRole('button', { name: '看看会动谁' }).first().click();
  expect(await office.getByRole('main').innerText()).toContain('换时间 0 场，取消 3 场');
  await office.getByRole('button', { name: '照这样重排' }).click();
  expect(await office.getByRole('main').innerText()).toContain('第 2 版，6 场面谈');

  const again = await pageOf(seekerCookie);
  await again.goto('/my/meetings');
  const times = await again.getByRole('listitem').allInnerTexts();
  expect(times.filter((line) => /^9:\d\d，到 \d 号摊位。/.test(line))).toHaveLength(3);
});
