import { sql } from 'kysely';
import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { account, actorIn, openHouse, type House } from '../../test/house/house.ts';
import { modules } from '../app.ts';
import type { Actor } from '../platform/access/actor.ts';
import { dispatchErased } from '../platform/action/index.ts';
import { doorContext, type FormDoor } from '../platform/doors/form.ts';
import { action, loader } from '../platform/drafts/pages/drafts.tsx';
import { listDrafts } from '../platform/drafts/queries.ts';
import { endSentDraft } from './sent-draft.ts';
import { draftsOn } from './shell/drafts.ts';

const HOUSE = 'http://house.test';
let house: House;
let clerk: Actor;

beforeAll(async () => {
  house = await openHouse();
  const name = await account(house, 'county_clerk', '350102');
  const { rows } = await sql<{ id: string; grant: string }>`
    select a.id, g.id as grant from account a join account_grant g on g.account_id = a.id where a.name = ${name}`.execute(
    house.t.adminDb,
  );
  clerk = { ...actorIn('350102'), id: rows[0]!.id, grantId: rows[0]!.grant };
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => sql`delete from draft`.execute(house.t.adminDb));

/** The part of the door that these pages use, for the clerk or for nobody. */
function doorOf(actor: Actor): FormDoor {
  const { app } = house;
  const door: Partial<FormDoor> = {
    actor,
    modules,
    run: (operation, input) => dispatchErased(app.floor, operation, input, actor),
    say: ({ problem }) => app.say(problem),
  };
  return door as FormDoor;
}

function argsOf(request: Request, actor: Actor = clerk) {
  const context = new RouterContextProvider();
  context.set(doorContext, doorOf(actor));
  return { request, context, params: {} } as unknown as Parameters<typeof action>[0];
}

/** Presses the button that puts aside, on the page at this address. */
async function putAside(at: string, typed: [string, string | File][]): Promise<string> {
  const body = new FormData();
  for (const [name, value] of typed) body.append(name, value);
  const url = `${HOUSE}/drafts?at=${encodeURIComponent(at)}`;
  const answer = await action(argsOf(new Request(url, { method: 'POST', body })));
  return answer.headers.get('location') ?? '';
}

const drafts = async () => (await house.done(listDrafts, {}, clerk)).drafts;
const here = (address: string) => draftsOn(new URL(HOUSE + address), doorOf(clerk));

it('puts a form aside without judging it, and gives it back on its page', async () => {
  const said = await putAside('/people/new', [
    ['step', 'check'],
    ['name', '林'],
    ['residentId', '不全'],
    ['skills[]', '缝纫'],
    ['skills[]', '打字'],
    ['on-year', '2024'],
    ['on-month', ''],
    ['newPassword', 'secret-secret'],
    ['draft-about', '林一'],
  ]);
  expect(said).toBe('/drafts?done=draft-kept');
  const [draft] = await drafts();
  expect(draft).toMatchObject({ title: '登记一个人', about: '林一', files: false });
  expect((await here(draft!.href))?.opened?.values).toEqual({
    step: 'check',
    name: '林',
    residentId: '不全',
    'skills[]': ['缝纫', '打字'],
    'on-year': '2024',
    'on-month': '',
  });
  expect(await here('/people/new?done=x')).toMatchObject({
    opened: null,
    offers: [{ id: draft!.id }],
    days: 30,
  });
  expect(await here('/people')).toBeNull();
});

it('puts the draft that is gone on with aside again, and says that files are not kept', async () => {
  await putAside('/people/new', [['name', '林']]);
  const [first] = await drafts();
  const said = await putAside(first!.href, [
    ['name', '林一'],
    ['photo', new File(['x'], 'a.png')],
  ]);
  expect(said).toBe('/drafts?done=draft-kept-no-files');
  expect(await drafts()).toMatchObject([{ id: first!.id, files: true }]);
  expect((await here(first!.href))?.opened?.values).toEqual({ name: '林一' });
});

it('keeps the rest of the address, and nothing for other pages or places', async () => {
  await putAside('/positions/new?employer=1', [['title', '包装工']]);
  expect((await drafts())[0]?.href).toMatch(/^\/positions\/new\?employer=1&draft=/);
  for (const at of ['//evil.example/people/new', 'https://evil.example', '/people', '/accounts/new'])
    await expect(putAside(at, [['name', '林']])).rejects.toMatchObject({ status: 400 });
  expect(await drafts()).toHaveLength(1);
});

const leads = (status: number) => new Response(null, { status });
async function send(address: string, answer: Response, method = 'POST') {
  await endSentDraft(doorOf(clerk), new Request(HOUSE + address, { method }), answer);
}

it('ends with the form that was sent, and with nothing less', async () => {
  await putAside('/people/new', [['name', '林']]);
  await putAside('/people/new', [['name', '陈']]);
  const [chen, lin] = await drafts();
  await send(chen!.href, leads(200));
  await send(chen!.href, leads(422));
  await send(chen!.href, leads(302), 'GET');
  await send('/people/new', leads(302));
  await send('/settings?draft=' + chen!.id, leads(302));
  expect(await drafts()).toHaveLength(2);
  await send(chen!.href, leads(302));
  expect(await drafts()).toMatchObject([{ id: lin!.id }]);
});

it('asks before it throws away, and leads back to the form', async () => {
  await putAside('/people/new', [['name', '林']]);
  const [draft] = await drafts();
  const address = `${HOUSE}/drafts?drop=${draft!.id}&back=${encodeURIComponent(draft!.href)}`;
  const asked = await loader(argsOf(new Request(address)));
  expect(asked).toMatchObject({ asked: { id: draft!.id }, back: draft!.href });
  expect(await drafts()).toHaveLength(1);
  const answer = await action(argsOf(new Request(address, { method: 'POST' })));
  expect(answer.headers.get('location')).toBe('/people/new?done=draft-dropped');
  expect(await drafts()).toEqual([]);
  await expect(loader(argsOf(new Request(address)))).rejects.toMatchObject({ status: 404 });
});

it('leads back to no other place', async () => {
  const asked = await loader(argsOf(new Request(`${HOUSE}/drafts?back=//evil.example`)));
  expect(asked.back).toBe('/drafts');
});
