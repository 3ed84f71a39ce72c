import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDateZh, todayInShanghai } from '../../src/kernel/dates.ts';
import { openWorklist } from '../../src/platform/worklist/open.ts';
import { answerWish } from '../../src/modules/recruiting/wish/actions.ts';
import { PASSWORD } from '../house/house.ts';
import { Hands } from './hands.ts';
import { CLERK, openPlace, type Place } from './place.ts';
import { bringReader, listen, READABLE } from './reader.ts';

const MOST = 40;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
}, 120_000);
afterAll(() => place?.close());

test('finds a job, says that they want it, and hears the answer: by keyboard, with a screen reader', async () => {
  const page = await place.device(null, READABLE);
  // Read in a page of its own: the reader's cursor would move the focus from where the hands left it.
  const ears = await page.context().newPage();
  await bringReader(ears);
  const hands = new Hands(page);
  const heard: string[] = [];
  const hear = async () => {
    await ears.goto(page.url());
    heard.push(`== ${await ears.title()}`, ...(await listen(ears)), '');
  };

  await page.goto('/');
  await hear();
  await hands.skip();
  await hands.tabTo('我要找工作');
  await hands.go();
  await hear();
  await hands.skip();
  await hands.tabTo(/，网络客服$/);
  await hands.go();
  await hear();
  await hands.skip();
  await hands.tabTo('登录后说一声：想去“网络客服”');
  await hands.go();
  await hear();
  await hands.skip();
  await hands.tabTo('账号');
  await hands.type(place.seeker);
  await hands.tabTo('密码');
  await hands.type(PASSWORD);
  await hands.go();
  await hear();
  // The browser carries “past the header” along through the sign-in.
  await hands.tabTo('想去');
  await hands.go();
  // What was done is heard first: it has the focus.
  expect(await hands.at()).toBe('记下了，你想去。我们的工作人员会在 7 天内联系你。');
  await hear();
  expect(hands.presses).toBeLessThanOrEqual(MOST);

  const [row] = (await place.house.done(openWorklist, { kind: 'recruiting.wishes' }, CLERK)).rows;
  const reason = '单位同意了，周三上午 9 点见面，有人在门口接你。';
  await place.house.done(answerWish, { wishId: row?.id ?? '', reason }, CLERK);
  await page.goto('/my');
  await hear();
  expect(heard.join('\n')).toContain(reason);
  // Files are begun on the day on which the test runs.
  const said = heard.join('\n').replaceAll(formatDateZh(todayInShanghai(new Date())), '今天');
  await expect(`${said}\n`).toMatchFileSnapshot('snapshots/blind.txt');
});
