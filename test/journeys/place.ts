import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { registerEmployer } from '../../src/modules/employers/index.ts';
import { recordAbilities } from '../../src/modules/people/actions/abilities.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { createPosition, publishPosition } from '../../src/modules/positions/index.ts';
import { formSignIn } from '../../src/platform/testing/index.ts';
import { serveApp } from '../../src/web/server.ts';
import { launch } from '../browser/launch.ts';
import { account, actorIn, NOW, openHouse, PASSWORD, person, type House } from '../house/house.ts';

export const COUNTY = '350102';
export const TOWNSHIP = '350102001';
export const CLERK = actorIn(COUNTY);
const EMPLOYER = '福州样例客服有限公司';

/** A house with one seeker and two open positions that suit, a browser, and a clock that the test turns. */
export interface Place {
  readonly house: House;
  readonly url: string;
  /** The seeker, and the account with which they sign in by {@link PASSWORD}. */
  readonly person: string;
  readonly seeker: string;
  readonly positions: readonly [string, string];
  /** Lets time pass: minutes. */
  pass(minutes: number): void;
  /** A device of its own, without script as all pages work so. `as`: the account that is signed in on it. */
  device(as?: string | null, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openPlace(): Promise<Place> {
  let now = NOW;
  const house = await openHouse(() => now);
  house.app.floor.jobs = { add: () => Promise.resolve() };
  const furnished = await furnish(house);
  const serving = await serveApp(house.app, { port: 0, host: '127.0.0.1', sampleData: false });
  const browser = await launch();
  return {
    house,
    url: serving.url,
    ...furnished,
    pass: (minutes) => void (now = new Date(now.getTime() + minutes * 60_000)),
    device: (as = null, options = {}) => device({ house, url: serving.url, browser }, as, options),
    async close() {
      await browser.close();
      await serving.close();
      await house.close();
    },
  };
}

async function furnish(house: House): Promise<Pick<Place, 'person' | 'seeker' | 'positions'>> {
  const personId = await person(house, TOWNSHIP, 301, { name: '林小溪' });
  await house.done(recordAbilities, { personId, abilities: { read_print: 4 } }, CLERK);
  await house.done(
    recordNeed,
    { personId, wantsWork: true, occupations: ['4-04-05-03'], minWageYuan: 2600 },
    CLERK,
  );
  await house.done(registerEmployer, { region: COUNTY, usci: '91350199MA2TEXT08U', name: EMPLOYER }, CLERK);
  const positions: [string, string] = [await open(house, '网络客服'), await open(house, '电话回访员')];
  const seeker = await account(house, 'seeker', TOWNSHIP, personId);
  return { person: personId, seeker, positions };
}

async function open(house: House, title: string): Promise<string> {
  const job = {
    title,
    occupation: '4-04-05-03',
    employerName: EMPLOYER,
    region: COUNTY,
    form: 'FULL_TIME',
    wageLowYuan: 3200,
    wageHighYuan: 4000,
    demandsKnown: true,
    accommodations: ['screen_reader'],
  };
  const { id } = await house.done(createPosition, job, CLERK);
  await house.done(publishPosition, { positionId: id }, CLERK);
  return id;
}

/** The session of an account that signs in over the forms, as a Cookie header. */
export function sessionOf({ house, url }: Pick<Place, 'house' | 'url'>, name: string): Promise<string> {
  return formSignIn(url, { name, password: PASSWORD, code: () => house.codes.next(name) });
}

async function device(
  at: { house: House; url: string; browser: Browser },
  as: string | null,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await at.browser.newContext({
    locale: 'zh-CN',
    baseURL: at.url,
    javaScriptEnabled: false,
    ...options,
  });
  if (as !== null) {
    const [name = '', value = ''] = (await sessionOf(at, as)).split('=');
    await context.addCookies([{ name, value, url: at.url }]);
  }
  context.setDefaultTimeout(10_000);
  return context.newPage();
}
