import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RouterContextProvider, type LoaderFunctionArgs } from 'react-router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, person, type House } from '../../../../test/house/house.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { dispatchErased } from '../../../platform/action/index.ts';
import { doorContext, type FormDoor } from '../../../platform/doors/form.ts';
import { drawCampaign } from '../campaign/actions.ts';
import { uploadResults } from '../results/upload.ts';
import { recordVisit } from '../visit/record.ts';
import { campaignIn, visitor } from '../house.fixture.ts';
import * as assign from './assign.tsx';
import * as campaign from './campaign.tsx';
import * as close from './close.tsx';
import * as list from './list.tsx';
import * as newPage from './new.tsx';
import * as openPage from './open.tsx';
import * as people from './people.tsx';
import * as progress from './progress.tsx';
import * as report from './report.tsx';
import * as resultsFile from './results-file.tsx';
import * as problems from './results-problems.ts';
import * as results from './results.tsx';
import * as stray from './stray.tsx';
import * as subject from './subject.tsx';
import * as villages from './villages.tsx';
import * as visit from './visit.tsx';
import * as visited from './visited.tsx';

const TOWNSHIP = '350102001';
const clerk = actorIn('350102');
let house: House;
let helper: Actor & { id: string };

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  helper = await visitor(house, TOWNSHIP, 'a');
  await person(house, TOWNSHIP, 800, { name: '林阿福' });
}, 120_000);
afterAll(() => house?.close());

function argsOf(
  actor: Actor,
  address: string,
  params: Record<string, string>,
  form?: Record<string, string>,
) {
  const { app } = house;
  const context = new RouterContextProvider();
  const door: Partial<FormDoor> = {
    actor,
    regions: app.floor.params.regions,
    run: (operation, input) =>
      dispatchErased(app.floor, app.floor.operations.get(operation.name) ?? operation, input, actor),
    say: ({ problem }) => app.say(problem),
  };
  context.set(doorContext, door as FormDoor);
  const body = form && new URLSearchParams(form);
  const request = new Request(`http://house${address}`, body ? { method: 'POST', body } : {});
  return { request, params, context } as unknown as LoaderFunctionArgs;
}

interface PageModule {
  loader(args: LoaderFunctionArgs): unknown;
  action?(args: LoaderFunctionArgs): unknown;
  // Each page has props of its own; here they are what its loader gave.
  default(props: never): ReactElement | null;
}

/** What a reader sees of a page; nothing unsaid may show through. */
function read(page: PageModule, loaderData: unknown, actionData?: unknown): string {
  const Face = page.default as (props: { loaderData: unknown; actionData?: unknown }) => ReactElement | null;
  const html = renderToStaticMarkup(<Face loaderData={loaderData} actionData={actionData} />);
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(html.match(/<h1/g)?.length).toBe(1);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  return text;
}

async function look(page: PageModule, actor: Actor, address: string, params: Record<string, string> = {}) {
  return read(page, await page.loader(argsOf(actor, address, params)));
}

/** Sends a form; gives where it leads, or the page that it comes back as. */
async function send(
  page: PageModule,
  actor: Actor,
  address: string,
  params: Record<string, string>,
  form: Record<string, string>,
): Promise<string> {
  const answer = await page.action?.(argsOf(actor, address, params, form));
  if (answer instanceof Response) return answer.headers.get('location') ?? '';
  return read(page, await page.loader(argsOf(actor, address, params)), answer);
}

it('goes from a new survey to its report, page by page', async () => {
  const typed = {
    title: '年度调查',
    region: '350102',
    'startsOn-year': '2024',
    'startsOn-month': '6',
    'startsOn-day': '1',
    'endsOn-year': '2024',
    'endsOn-month': '6',
    'endsOn-day': '8',
    secondPercent: '100',
  };
  expect(await send(newPage, clerk, '/surveys/new', {}, { step: 'check' })).toMatch(/有 \d 处/);
  expect(await send(newPage, clerk, '/surveys/new', {}, { ...typed, step: 'check' })).toContain(
    '2024年6月8日',
  );
  const made = await send(newPage, clerk, '/surveys/new', {}, { ...typed, step: 'send' });
  const id = /^\/surveys\/([^?]+)/.exec(made)?.[1] ?? '';
  expect(await look(openPage, clerk, `/surveys/${id}/open`, { id })).toContain('名单会有 1 人');
  expect(await send(openPage, clerk, `/surveys/${id}/open`, { id }, {})).toContain('survey-opened');
  expect(await look(campaign, clerk, `/surveys/${id}`, { id })).toContain('正在抽取名单');
  await house.done(drawCampaign, { campaignId: id }, clerk);
  expect(await look(list, helper, '/surveys')).toContain('进行中');
  expect(await look(villages, clerk, `/surveys/${id}/villages`, { id })).toContain('走访员a');
  const given = await send(
    villages,
    clerk,
    `/surveys/${id}/villages`,
    { id },
    {
      place: `${TOWNSHIP} *`,
      accountId: helper.id,
    },
  );
  expect(given).toContain('已派 1 人');
  const listed = (await people.loader(
    argsOf(helper, `/surveys/${id}/people?assigned=mine&outcome=waiting`, { id }),
  )) as Awaited<ReturnType<typeof people.loader>>;
  expect(read(people, listed)).toContain('林阿福');
  const row = listed.found.rows[0];
  if (!row) throw new Error('nobody on the list');
  expect(await look(assign, clerk, `/surveys/${id}/assign?subject=${row.id}`, { id })).toContain('走访员a');

  const at = { id, person: row.personId };
  const door = `/surveys/${id}/visit/${row.personId}`;
  expect(await send(visit, helper, door, at, { step: 'outcome' })).toContain('有 1 处');
  let next = await send(visit, helper, door, at, { step: 'outcome', outcome: 'met' });
  const answers: Record<string, Record<string, string>> = {
    facts: { phone: '13900001111' },
    'can-M': { 'abilities.stand': '2' },
    need: { wantsWork: 'yes', skills: '客服' },
  };
  for (let step = ''; step !== 'check';) {
    step = new URL(next, 'http://house').searchParams.get('step') ?? '';
    const text = await look(visit, helper, next, at);
    expect(text).toContain('林阿福');
    if (step === 'check') expect(text).toContain('站着干活：有困难');
    if (step === 'can-M') expect(text).toContain('不是鉴定');
    if (step !== 'check') next = await send(visit, helper, next, at, { step, ...answers[step] });
  }
  const receipt = await send(visit, helper, next, at, { form: 'send' });
  const visitId = receipt.split('/').at(-1) ?? '';
  expect(await look(visited, helper, receipt, { visit: visitId })).toContain('已写进档案');
  expect(await look(subject, clerk, `/surveys/${id}/people/${row.id}`, { id, subject: row.id })).toContain(
    '派人复访',
  );
  await expect(look(visit, helper, `${door}?second=1`, at)).rejects.toBeInstanceOf(Response);
  expect(await look(visit, clerk, `${door}?second=1`, at)).toContain('这是复访');
  expect(await look(progress, clerk, `/surveys/${id}/progress`, { id })).toContain('走访率 100%');
  expect(
    await look(progress, actorIn('350100', 'city_officer'), `/surveys/${id}/progress?region=350100`, { id }),
  ).toContain('鼓楼区');
  expect(await look(close, clerk, `/surveys/${id}/close`, { id })).toContain('报告定稿');
  expect(await send(close, clerk, `/surveys/${id}/close`, { id }, {})).toContain('survey-closed');
  expect(await look(report, clerk, `/surveys/${id}/report`, { id })).toContain('数字已定稿');
});

it('gives several out at once and takes it back, settles what was told, and reads a sheet', async () => {
  const personId = await person(house, TOWNSHIP, 801, { name: '陈阿妹' });
  const id = await campaignIn(house, '350102');
  const listOf = async () => {
    const data = (await people.loader(argsOf(clerk, `/surveys/${id}/people?text=陈阿妹`, { id }))) as Awaited<
      ReturnType<typeof people.loader>
    >;
    return data.found.rows[0]!;
  };
  const row = await listOf();
  const chosen = `/surveys/${id}/assign?subject=${row.id}`;
  const form = { 'subjectId[]': row.id, accountId: helper.id, kind: 'first' };
  const result = await assign.action(argsOf(clerk, chosen, { id }, form));
  if (result instanceof Response) throw new Error('led on');
  expect(read(assign, await assign.loader(argsOf(clerk, chosen, { id })), result)).toContain('1 条都办成了');
  expect((await listOf()).assigned).toBe('走访员a');
  expect(await send(assign, clerk, chosen, { id }, { undo: result.step ?? '' })).toContain('survey-undone');
  expect((await listOf()).assigned).toBeNull();

  const told = { id: randomUUID(), campaignId: id, personId, visitedAt: NOW.toISOString() };
  await house.done(recordVisit, { ...told, outcome: 'moved', reason: '邻居说' }, helper);
  const at = { id, subject: row.id };
  const file = `/surveys/${id}/people/${row.id}`;
  expect(await send(subject, clerk, file, at, { form: 'settle', finding: 'corrected' })).toContain('有 1 处');
  expect(
    await send(subject, clerk, file, at, { form: 'settle', finding: 'confirmed', note: '问过村里' }),
  ).toContain('survey-settled');
  expect(await look(subject, clerk, file, at)).toContain('核对结果：情况属实');

  const lost = { ...told, id: randomUUID(), personId: randomUUID(), outcome: 'met' as const };
  await house.done(recordVisit, lost, helper);
  const [path, params] = [`/surveys/strays/${lost.id}`, { visit: lost.id }];
  expect(await look(stray, clerk, path, params)).toContain('不在本地区');
  expect(await send(stray, clerk, path, params, {})).toContain('有 2 处');
  expect(await send(stray, clerk, path, params, { decision: 'discard', reason: '抄错了人' })).toContain(
    '/home',
  );

  expect(await look(results, clerk, `/surveys/${id}/results`, { id })).toContain('不是身份证号');
  const csv = `编号,走访结果,走访日期\n${row.code},见到了,2024-06-02\n99999999,见到了,2024-06-02\n`;
  const { importId } = await house.done(
    uploadResults,
    { campaignId: id, file: new File([csv], '结果.csv') },
    clerk,
  );
  const sheet = { import: importId };
  const shown = await look(resultsFile, clerk, `/surveys/results/${importId}`, sheet);
  expect(shown).toContain('导入这 1 行？');
  expect(shown).toContain('编号：');
  const back = await problems.loader(argsOf(clerk, `/surveys/results/${importId}/problems.xlsx`, sheet));
  expect(
    Buffer.from(await back.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(await send(resultsFile, clerk, `/surveys/results/${importId}`, sheet, {})).toContain(
    'results-taken',
  );
});
