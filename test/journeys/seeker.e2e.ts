import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../../src/app.ts';
import { SHELL_PAGES } from '../../src/web/shell/pages.ts';
import { answered } from '../browser/answered.ts';
import { colourAloneFindings } from '../browser/colour-alone.ts';
import { reflowFindings } from '../browser/reflow.ts';
import { spacingFindings } from '../browser/spacing.ts';
import { Hands } from './hands.ts';
import { openPlace, type Place } from './place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
}, 120_000);
afterAll(() => place?.close());

const press = (page: Page, name: string | RegExp) =>
  answered(page, () => page.getByRole('button', { name, exact: true }).click());
const follow = (page: Page, name: string | RegExp) =>
  answered(page, () => page.getByRole('link', { name }).first().click());
const done = (page: Page) => page.getByRole('status').innerText();

describe('low vision, without colour', () => {
  test('finds out what they may receive, how much, and what to bring, at 400 %', async () => {
    const page = await place.device(null, {
      javaScriptEnabled: true,
      viewport: { width: 320, height: 256 },
      forcedColors: 'active',
      contrast: 'more',
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
    const look = async () => {
      expect(await reflowFindings(page)).toEqual([]);
      expect(await spacingFindings(page)).toEqual([]);
      expect(await colourAloneFindings(page)).toEqual([]);
    };
    await page.goto('/');
    await look();
    await follow(page, '我能享受什么');
    await look();
    await page.getByRole('radio').first().check();
    await press(page, '继续');
    for (let asked = 0; (await page.getByRole('button', { name: '继续' }).count()) > 0; asked += 1) {
      expect(asked).toBeLessThan(30);
      await look();
      await answerQuestion(page);
    }
    await look();
    const answer = await page.locator('main').innerText();
    expect(answer).toContain('一次 2,000 元');
    expect(answer).toContain('去哪里申请');
    // Which papers show it, of what is not yet known.
    expect(answer).toMatch(/怎么确认：找出车票/);
  });
});

/** One question of 我能享受什么; what is not said here is not known. */
const SAYS: readonly (readonly [RegExp, string | RegExp])[] = [
  [/你有残疾人证吗/, '是'],
  [/就业年龄段/, '是'],
];

async function answerQuestion(page: Page): Promise<void> {
  const asked = await page.getByRole('heading', { level: 1 }).innerText();
  const said = SAYS.find(([question]) => question.test(asked))?.[1];
  const answer = page.getByRole('radio', { name: said ?? '不清楚', exact: true });
  if ((await answer.count()) === 0) return press(page, '不知道，跳过');
  await answer.check();
  await press(page, '继续');
}

describe('deaf', () => {
  test('finds help and says a wish without a telephone or a sound', async () => {
    const page = await place.device(place.seeker);
    for (const address of ['/', '/jobs', `/jobs/${place.positions[0]}`, '/my', '/benefits', '/sign-in']) {
      await page.goto(address);
      const ways = page.getByRole('region', { name: '需要帮助' });
      expect(await ways.getByRole('link', { name: '福建 12345 网上留言' }).getAttribute('href')).toMatch(
        /^https:/,
      );
      expect(await ways.innerText()).toContain('到窗口');
      // Nothing on the page can only be heard.
      expect(await page.locator('audio, video, [autoplay]').count()).toBe(0);
      expect(await page.locator('main a[href^="tel:"]').count()).toBe(0);
    }
    await page.goto(`/jobs/${place.positions[1]}`);
    await follow(page, '想去“电话回访员”，说一声');
    expect(await page.locator('main').innerText()).toContain('你不用打电话');
    await press(page, '想去');
    expect(await done(page)).toContain('记下了，你想去');
    await press(page, /^不去了/);
    expect(await done(page)).toContain('记下了，你不去了');
  });
});

describe('one switch', () => {
  test.each(['Enter', 'Space'])('says yes, takes it back and says no, with Tab and %s alone', async (key) => {
    const page = await place.device(place.seeker);
    const hands = new Hands(page);
    await page.goto('/my');
    await hands.tabTo('想去：网络客服');
    await hands.go(key);
    expect(await done(page)).toContain('记下了，你想去');
    // A minute a press is slow; the session is still there.
    place.pass(100);
    await hands.tabTo('不去了：网络客服');
    await hands.go(key);
    await hands.tabTo('不合适：网络客服');
    // A link answers to Enter alone; a switch that sends Space alone scrolls, so scanning software sends Enter to links.
    await hands.go('Enter');
    place.pass(100);
    await hands.tabTo(/./);
    while ((await page.evaluate(() => (document.activeElement as HTMLInputElement).type)) !== 'radio')
      await hands.press('Tab');
    await hands.press('Space');
    await hands.tabTo('就这样');
    await hands.go(key);
    expect(await done(page)).not.toBe('');
    await hands.tabTo('改成合适：网络客服');
    await hands.go(key);
    expect(hands.presses).toBeLessThanOrEqual(120);
  });
});

describe('easy read', () => {
  test('a suggestion is understood, answered and taken back within 7 days', async () => {
    const page = await place.device(place.seeker);
    await page.goto('/my');
    await press(page, '易读');
    const card = page.getByRole('article', { name: '网络客服' });
    const lines = await card.locator('p, li').allInnerTexts();
    expect(lines).toContain('这是一份工作。');
    expect(lines).toContain('你想去吗？');
    expect(lines.filter((line) => line.length > 20)).toEqual([]);
    expect(await card.innerText()).toContain('7 天里可以改');
    await answered(page, () => card.getByRole('link', { name: /^不合适/ }).click());
    expect(await page.getByRole('radiogroup').count()).toBe(1);
    await page.getByRole('radio').first().check();
    await press(page, '就这样');
    place.pass(6 * 24 * 60);
    const later = await place.device(place.seeker);
    await later.goto('/my');
    await press(later, /^改成合适/);
    await answered(later, () => later.getByRole('article', { name: '网络客服' }).getByRole('button').click());
    expect(await done(later)).toContain('记下了，你想去');
    await press(later, /^不去了/);
    await press(later, '易读');
  });

  test('each page for the public and seekers has an easy version or says that it has none, and offers help', async () => {
    const pages = [...SHELL_PAGES, ...modules.flatMap((m) => m.pages)].filter(
      ({ path, audience, file }) =>
        audience !== 'staff' && !/[:*]|sign-out/.test(path) && file.endsWith('.tsx'),
    );
    expect(pages.length).toBeGreaterThan(15);
    for (const as of [null, place.seeker]) {
      const page = await place.device(as);
      await page.goto('/settings');
      await answered(page, () => page.getByRole('button', { name: '易读', pressed: false }).click());
      for (const { path, easy } of pages) {
        const answer = await page.goto(path);
        if (answer?.status() !== 200 || new URL(page.url()).pathname !== path) continue;
        const says = await page.getByText('这一页还没有易读版').count();
        expect([path, says]).toEqual([path, easy ? 0 : 1]);
        expect([path, await page.locator('#help-title').count()]).toEqual([path, 1]);
      }
    }
  });
});
