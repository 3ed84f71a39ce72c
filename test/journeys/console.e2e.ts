import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordConsent } from '../../src/modules/people/index.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { systemActor } from '../../src/platform/access/actor.ts';
import { createAccount } from '../../src/platform/access/actions/create.ts';
import { account, PASSWORD, person } from '../house/house.ts';
import { CLERK, COUNTY, openPlace, TOWNSHIP, type Place } from './place.ts';

/** Enough that an employer may be told of those who are left when three were referred or refused. */
const PEOPLE = 10;
const NAME = '郑小春';

let place: Place;
let people: string[];
let positionId: string;
let employer: string;
beforeAll(async () => {
  place = await openPlace();
  const { house } = place;
  positionId = place.positions[0];
  people = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    const personId = await person(house, TOWNSHIP, 320 + n, { name: NAME });
    await house.done(recordNeed, { personId, wantsWork: true, occupations: ['4-04-05-03'] }, CLERK);
    people.push(personId);
  }
  const { rows } = await sql<{ employer_id: string }>`
    select employer_id from position where id = ${positionId}`.execute(house.t.adminDb);
  employer = await account(house, 'employer_hr', COUNTY, rows[0]?.employer_id);
}, 120_000);
afterAll(() => place?.close());

const done = (page: Page) => page.getByRole('status').innerText();

test('a counsellor picks three out, compares them, and refers the two who agreed', async () => {
  const { house } = place;
  for (const personId of people.slice(0, 2))
    await house.done(
      recordConsent,
      {
        personId,
        purpose: 'show-private-employer',
        wording: 1,
        answer: 'given',
        decidedBy: 'self',
        manner: 'read-aloud',
      },
      CLERK,
    );
  const page = await place.device(await account(house, 'county_clerk', COUNTY));
  await page.goto(`/positions/${positionId}/console`);
  for (const id of people.slice(0, 3)) await page.locator(`input[value="${id}"]`).check();
  await page.getByRole('button', { name: '看选中的人：比较、备选、推荐' }).click();
  await page.getByRole('table', { name: '3 人并排比较' }).waitFor();
  await page.getByLabel('备注').fill('先问夜班');
  await page.getByRole('button', { name: '把这 3 人放进备选' }).click();
  expect(await done(page)).toContain('已经放进备选名单');
  await page.getByRole('link', { name: '推荐备选的 3 人……' }).click();
  await page.getByText('还不能推荐：本人没有同意给这类单位看').waitFor();
  await page.getByRole('button', { name: '推荐这 3 人' }).click();
  await page.getByRole('heading', { level: 1, name: '推荐结果：2 条办成，1 条没有办成' }).waitFor();
  expect(await page.getByRole('row', { name: '没有办成' }).innerText()).toContain('同意');
});

test('an employer asks to meet somebody, the person agrees, and only then the name appears', async () => {
  const { house } = place;
  const hr = await place.device(employer);
  await hr.goto(`/employer/positions/${positionId}/candidates`);
  expect(await hr.content()).not.toMatch(/小春|小溪/);
  await hr
    .getByRole('link', { name: /^想见\s*求职者/ })
    .first()
    .click();
  await hr.getByRole('button', { name: '替我们问' }).click();
  expect(await done(hr)).toContain('已经替你们问了');
  expect(await hr.content()).not.toMatch(/小春|小溪/);

  const { rows } = await sql<{ person_id: string; name: string }>`
    select a.person_id, f.name from approach a join person_profile f using (person_id)
    where a.state = 'open' and f.superseded_by is null`.execute(house.t.adminDb);
  const wanted = {
    name: 'wanted',
    displayName: NAME,
    password: PASSWORD,
    role: 'seeker',
    region: TOWNSHIP,
  } as const;
  await house.done(createAccount, { ...wanted, personId: rows[0]?.person_id }, systemActor('cli'));
  const own = await place.device('wanted');
  await own.goto('/my');
  await own.getByRole('link', { name: '看一看，再决定' }).first().click();
  await own.getByRole('heading', { level: 3, name: '福州样例客服有限公司想见你' }).waitFor();
  await own.getByRole('button', { name: /^愿意见面/ }).click();
  expect(await done(own)).toContain('记下了，你愿意见面');

  await hr.reload();
  await hr.getByRole('link', { name: /^安排面试/ }).click();
  expect(await hr.content()).toContain(rows[0]?.name);
});
