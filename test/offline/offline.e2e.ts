import { sql } from 'kysely';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Operation } from '../../src/platform/action/index.ts';
import { wipeDevice } from '../../src/modules/survey/offline/wipe.ts';
import { axeFindings } from '../browser/axe.ts';
import { reflowFindings } from '../browser/reflow.ts';
import { targetFindings } from '../browser/targets.ts';
import { account } from '../house/house.ts';
import { newPhone, type Phone } from './phone.ts';
import { clerk, need, openWorld, PHONE, VILLAGE, visitsOf, type Name, type World } from './world.ts';

const PASSPHRASE = '榕树 小船 二月 豆腐';
const NEW_PHONE = '13611112222';

let world: World;
let phone: Phone;

beforeAll(async () => {
  world = await openWorld();
  phone = await newPhone();
  await phone.start();
}, 180_000);
afterAll(async () => {
  await phone?.end();
  await world?.close();
});

const heading = (name: string | RegExp) => phone.page.getByRole('heading', { level: 1, name }).waitFor();
const press = (name: string | RegExp) => phone.page.getByRole('button', { name }).click();
const link = (name: string | RegExp) => phone.page.getByRole('link', { name }).click();
const pick = (label: string) => phone.page.getByLabel(label, { exact: true }).check();
const next = () => press('保存，继续');
/** The screen shows again with what must be mended. */
async function refused(): Promise<void> {
  await phone.page.locator('.error-summary').waitFor();
  expect(await phone.page.title()).toMatch(/^错误：/);
}

async function answer(title: string, label: string): Promise<void> {
  await heading(title);
  await pick(label);
  await next();
}

/** From the list to the end of a visit in which somebody was met and wants to work. */
async function visitMet(name: Name): Promise<void> {
  await link(name);
  await press('开始登记');
  await answer('见到本人了吗', '见到了');
  await heading('档案里哪些不对');
  await phone.page.getByLabel(/^联系电话/).check();
  await next();
  await phone.page.getByRole('textbox', { name: '联系电话现在是' }).fill(NEW_PHONE);
  await next();
  await answer('现在评估能力吗', '现在评估');
  await heading('能力：看');
  await phone.page.getByLabel('远视觉观察').selectOption('3');
  await pick('看到的');
  await pick('有把握');
  await next();
  for (const group of ['听', '说话和沟通', '身体和手', '记事和学习', '情绪、相处和自理', '工作环境']) {
    await heading(`能力：${group}`);
    await next();
  }
}

async function restOf(): Promise<void> {
  await answer('现在想不想工作', '想');
  await heading('想做什么职业');
  await next();
  await heading('会什么技能');
  await phone.page.getByRole('textbox').fill('盆景修剪');
  await next();
  await heading('每月工资最少要多少元');
  await phone.page.getByRole('textbox').fill('2600');
  await next();
  await answer('能去多远的地方上班', '只在本县（市、区）');
  await answer('愿意做的工作形式', '全职');
  await answer('把我的情况给企业和其他单位看', '同意');
  await answer('把我的情况给机关、事业单位和国有企业看', '不同意');
  await answer('用短信通知我', '没有问');
  await answer('把我的情况给别的部门', '没有问');
  await heading('还有什么要记下的');
  await next();
  await heading(/^核对：/);
  await press('登记好了');
  await heading('离线走访');
}

async function unlock(passphrase = PASSPHRASE): Promise<void> {
  await heading('请写口令');
  await phone.page.getByRole('textbox', { name: '口令' }).fill(passphrase);
  await press('打开');
}

async function open(): Promise<void> {
  await phone.page.goto(`${world.base}/visits/app`);
  await unlock();
  await heading('离线走访');
}

/** `least`: the smallest side of what one presses, in px. */
async function accessible(least = 44): Promise<void> {
  const { page } = phone;
  const findings = [
    ...(await axeFindings(page, false)),
    ...(await reflowFindings(page)),
    ...(await targetFindings(page, least)),
  ];
  expect(findings).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^(H1|SECTION)$/);
}

it('takes a list along under a passphrase that is not weak', async () => {
  await world.signIn(phone);
  const { page } = phone;
  await page.goto(`${world.base}/visits/app`);
  await heading('没有网络也能走访');
  // Before the program is on the phone it stands in a page of the staff, with their header.
  await accessible(24);
  await press('带名单走');
  await heading('带哪些人的名单');
  await accessible(24);
  await press('取名单');
  await page.getByText('没有派给你的走访').first().waitFor();
  await accessible(24);
  await page.getByLabel('村（社区）').fill(VILLAGE);
  await press('取名单');
  await heading('定一个口令');
  await accessible(24);
  for (const weak of ['12345678901', 'aaaaaaaaaaaa', '短']) {
    await page.getByLabel('定一个口令').fill(weak);
    await page.getByLabel('再写一次').fill(weak);
    await press('加密，带走');
    await refused();
  }
  await page.getByLabel('定一个口令').fill(PASSPHRASE);
  await page.getByLabel('再写一次').fill(PASSPHRASE);
  await press('加密，带走');
  await heading('离线走访');
  expect(await page.getByRole('link', { name: /林阿海|陈小碗|黄三妹/ }).count()).toBe(3);
  await accessible(24);
  // The program itself is on the phone from now on.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
});

it('makes visits without network, and loses nothing when it is killed', async () => {
  await world.away();
  await phone.context.setOffline(true);
  await open();
  await visitMet('林阿海');
  await accessible();
  await restOf();
  await visitMet('陈小碗');
  await heading('现在想不想工作');
  await phone.kill();

  await phone.start();
  await phone.context.setOffline(true);
  await phone.page.goto(`${world.base}/visits/app`);
  await unlock('不是这个口令');
  await phone.page.getByText('口令不对').first().waitFor();
  await accessible();
  await unlock();
  await heading('离线走访');
  await phone.page.getByText('1 次等着发送，1 次没写完').waitFor();
  // On with the question at which the battery died; what was answered stands.
  await link('陈小碗');
  await heading('现在想不想工作');
  await accessible();
  await restOf();
  await link('黄三妹');
  await accessible();
  await press('开始登记');
  await accessible();
  await answer('见到本人了吗', '不愿意谈');
  await heading('说明一下情况');
  await next();
  await refused();
  await accessible();
  await phone.page.getByRole('textbox').fill('说以后再谈');
  await next();
  await heading(/^核对：/);
  await accessible();
  await press('登记好了');
  await phone.page.getByText('3 次等着发送').waitFor();
});

it('leaves nothing to read on the disk', async () => {
  const device = await phone.page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('zhuye-visits');
      request.addEventListener('success', () => resolve(request.result));
    });
    return new Promise<string>((resolve) => {
      const request = db.transaction('meta').objectStore('meta').get('device');
      request.addEventListener('success', () => resolve((request.result as { id: string }).id));
    });
  });
  await phone.kill();
  // What lies in the open is found, so that not finding the rest means something.
  expect(phone.holds(device).length).toBeGreaterThan(0);
  const planted = [
    '林阿海',
    '陈小碗',
    '黄三妹',
    VILLAGE,
    PHONE,
    NEW_PHONE,
    '139****4321',
    '盆景修剪',
    '说以后再谈',
    PASSPHRASE,
  ];
  expect(planted.filter((text) => phone.holds(text).length > 0)).toEqual([]);
  await phone.start();
});

/** The office went on meanwhile: wrote anew about one, and another moved away. */
async function meanwhile(): Promise<void> {
  world.ahead(3);
  const named = (name: string) => world.house.app.floor.operations.get(name) as unknown as Operation;
  await world.house.done(
    named('people.record-need'),
    { personId: world.people['陈小碗'], wantsWork: false },
    clerk,
  );
  await sql`update person set region_code = '350203', region_key = 350203000000
    where id = ${world.people['黄三妹']}`.execute(world.house.t.adminDb);
}

it('sends when there is a network again, asks to sign in, and counts a visit once that went twice', async () => {
  await meanwhile();
  await world.back();
  await open();
  // Three days have gone by: nobody is signed in any more, and all is still here.
  await press('现在发送');
  await heading('请先登录');
  await accessible();
  await world.signIn(phone);
  await open();

  // The house takes the first visit, and its answer is lost on the way.
  let lost = 0;
  const lose = async (route: Route) => {
    const said = JSON.parse(route.request().postData() ?? '{}') as { do: string };
    if (said.do !== 'visit' || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    return route.abort();
  };
  await phone.page.route('**/visits/sync', lose);
  await press('现在发送');
  await phone.page.getByText(/连不上系统，走访都还在/).waitFor();
  expect(lost).toBe(1);
  await phone.page.unroute('**/visits/sync');
  await press('现在发送');
  await heading('每次走访的结果');
  await accessible();
  const part = (name: string) =>
    phone.page.locator('section', { has: phone.page.getByRole('heading', { name }) });
  expect(await part('林阿海').innerText()).toMatch(/以前已经收到过，只算一次/);
  expect(await part('林阿海').innerText()).toMatch(/基本情况：\s*已写进档案/);
  expect(await part('陈小碗').innerText()).toMatch(/就业需求：\s*记在旁边/);
  expect(await part('黄三妹').innerText()).toMatch(/已经不在你的地区/);
  expect(await need(world, '林阿海')).toBe(true);
  expect(await need(world, '陈小碗')).toBe(false);
  expect(await visitsOf(world, '林阿海')).toMatchObject([
    { state: 'taken', outcome: 'met', results: { facts: 'counted' } },
  ]);
  expect(await visitsOf(world, '黄三妹')).toMatchObject([{ state: 'stray', outcome: 'refused' }]);
});

it('warns before signing out with visits that were not sent, and keeps them', async () => {
  await link('返回名单');
  await link('林阿海');
  await press('开始登记');
  await answer('见到本人了吗', '不在家');
  await heading('说明一下情况');
  await phone.page.getByRole('textbox').fill('门锁着');
  await next();
  await phone.context.setOffline(true);
  await press('登记好了');
  await phone.page.getByText('1 次等着发送').waitFor();
  // Nothing is sent by itself as soon as there is a network again: here nobody answers.
  await phone.page.route('**/visits/sync', (route) => route.abort());
  await phone.context.setOffline(false);
  await phone.page.evaluate(() => (location.hash = '#sign-out'));
  await phone.page.getByText('还有 1 次走访没有发送').waitFor();
  await accessible();
  await press('退出登录');
  await heading('请写口令');
  await phone.page.getByText('手机里有 1 次走访还没有发送').waitFor();
  await phone.page.unroute('**/visits/sync');
});

it('sends nothing under another name', async () => {
  const other = await account(world.house, 'township_clerk', '350102001');
  await world.signIn(phone, other);
  await open();
  await press('现在发送');
  await phone.page.getByText('这台手机上的名单是别人取的').waitFor();
  expect(await visitsOf(world, '林阿海')).toHaveLength(1);
});

it('wipes itself by order of the office, once what waits was sent', async () => {
  const { rows } = await sql<{ id: string }>`select id from survey_device`.execute(world.house.t.adminDb);
  await world.house.done(wipeDevice, { deviceId: rows[0]?.id ?? '' }, clerk);
  await world.signIn(phone);
  await phone.page.goto(`${world.base}/visits/app`);
  await phone.page.getByText('要清除这台手机').waitFor();
  await unlock();
  await heading('离线走访');
  await press('现在发送');
  await heading('没有网络也能走访');
  expect(await visitsOf(world, '林阿海')).toHaveLength(2);
  const { rows: after } = await sql<{ wiped_at: Date | null; unsent: number }>`
    select wiped_at, unsent from survey_device`.execute(world.house.t.adminDb);
  expect(after).toMatchObject([{ wiped_at: expect.any(Date), unsent: 0 }]);
  const left = await phone.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual(['zhuye-visits']);
});
