import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { needsSecondFactor, ROLES, type ActingRole, type RoleName } from '../src/platform/access/roles.ts';
import { publicActor, type Actor } from '../src/platform/access/actor.ts';
import { dispatchErased, type AnyOperation } from '../src/platform/action/index.ts';
import { apiDoor } from '../src/platform/doors/http.ts';
import { modules } from '../src/app.ts';
import { regions } from '../src/province/fujian/index.ts';
import { account, actorIn, openHouse, PASSWORD, person, type House } from './house/house.ts';

// Every declared operation keeps its permission; only what it does is replaced by saying that it was let in.
const probe = (operation: AnyOperation): AnyOperation => ({
  ...operation,
  audit: 'none',
  input: z.looseObject({}),
  run: async () => 'ran',
});

const PLACES = ['350102', '350128', '350203', '350583', '350102001'];
const ROLE_NAMES = Object.keys(ROLES) as RoleName[];
/** The regions on which a grant of a role may stand. */
const SEATS: Record<string, string[]> = {
  township: ['350102001', '350203001'],
  county: ['350102', '350128', '350203'],
  city: ['350100', '350200'],
  province: ['350000'],
  self: ['350102'],
  employer: ['350102'],
};

/** No such employer is registered: what is let in here is decided by the declaration alone. */
const EMPLOYER = '00000000-0000-7000-8000-0000000000e1';
const selfOf = (role: RoleName) =>
  role === 'seeker' ? people.get('350102') : role === 'employer_hr' ? EMPLOYER : undefined;

let house: House;
let people: Map<string, string>;
let tokens: Map<string, string>;

beforeAll(async () => {
  house = await openHouse();
  people = new Map();
  for (const [n, place] of PLACES.entries()) people.set(place, await person(house, place, n + 1));
  tokens = new Map();
  const api = apiDoor(house.app.floor, house.app.say);
  for (const role of ROLE_NAMES) {
    for (const seat of SEATS[ROLES[role].level] ?? []) {
      const name = await account(house, role, seat, selfOf(role));
      const answer = await api.request('/v1/sign-in', {
        method: 'POST',
        body: JSON.stringify({ name, password: PASSWORD, code: codeOf(role, name) }),
      });
      tokens.set(`${role} ${seat}`, ((await answer.json()) as { token: string }).token);
    }
  }
}, 180_000);
afterAll(() => house?.close());

const codeOf = (role: RoleName, name: string) =>
  needsSecondFactor(role) ? house.codes.next(name) : undefined;

/** What the declaration says, told again without the mechanism: the role is named, and the target lies within the seat. */
function allowed(operation: AnyOperation, role: ActingRole, seat: string, place: string): boolean {
  if (!operation.allow.roles.includes(role)) return false;
  const target = operation.allow.on;
  if (target.kind === 'anywhere') return true;
  if (target.kind === 'self') return role === 'seeker';
  if (target.kind === 'employer') return role === 'employer_hr';
  const within =
    ['township', 'county', 'city', 'province'].includes(level(role)) &&
    !['system_admin', 'security_admin'].includes(role) &&
    inside(place, seat);
  if (target.kind === 'region') return within;
  // Records other than people: none of that id exists.
  if (target.table !== 'person') return false;
  return within || (role === 'seeker' && place === '350102');
}
const level = (role: ActingRole) => (role in ROLES ? ROLES[role as RoleName].level : 'none');
/** Reporting lines: 平潭 (350128) is beside Fuzhou, not under it. */
function inside(place: string, seat: string): boolean {
  if (seat.endsWith('0000')) return true;
  if (seat.endsWith('00') && seat.length === 6)
    return place.startsWith(seat.slice(0, 4)) && !place.startsWith('350128');
  return place.startsWith(seat);
}

/** An input whose every field names the place or the person there. */
const inputFor = (operation: AnyOperation, place: string) => {
  const fill = new Proxy<Record<string, string>>(
    {},
    { get: () => (operation.allow.on.kind === 'region' ? place : (people.get(place) ?? '')) },
  );
  const named: Record<string, string> = {};
  const target = operation.allow.on;
  if (target.kind === 'region' || target.kind === 'record') {
    const seen = new Proxy(named, { get: (into, key) => (into[String(key)] = fill[String(key)] ?? '') });
    target.of(seen as never);
  }
  return named;
};

const operations = modules.flatMap((m) => m.operations);
const cases = fc.record({
  operation: fc.constantFrom(...operations),
  role: fc.constantFrom<ActingRole[]>(...ROLE_NAMES, 'public'),
  place: fc.constantFrom(...PLACES),
  seatIndex: fc.nat(5),
});
const seatOf = (role: ActingRole, index: number) => {
  const seats = SEATS[level(role)] ?? [''];
  return seats[index % seats.length] ?? '';
};

it('lets in exactly those whom the declaration names, through the form and job doors', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ operation, role, place, seatIndex }) => {
      const seat = seatOf(role, seatIndex);
      for (const via of ['web', 'job', 'cli'] as const) {
        const base: Actor = role === 'public' ? publicActor(via) : actorIn(seat, role as RoleName, via);
        const actor = {
          ...base,
          personId: role === 'seeker' ? (people.get('350102') ?? null) : null,
          employerId: role === 'employer_hr' ? EMPLOYER : null,
        };
        const outcome = await dispatchErased(
          house.app.floor,
          probe(operation),
          inputFor(operation, place),
          actor,
        );
        expect([operation.name, role, seat, place, outcome.ok]).toEqual([
          operation.name,
          role,
          seat,
          place,
          allowed(operation, role, seat, place),
        ]);
      }
    }),
    { seed: 20240603, numRuns: 250 },
  );
});

it('lets in the same through the API, by token', async () => {
  const floor = { ...house.app.floor, operations: new Map(operations.map((op) => [op.name, probe(op)])) };
  const api = apiDoor(floor, house.app.say);
  await fc.assert(
    fc.asyncProperty(cases, async ({ operation, role, place, seatIndex }) => {
      const seat = seatOf(role, seatIndex);
      const token = tokens.get(`${role} ${seat}`);
      const answer = await api.request(`/v1/${operation.name}`, {
        method: 'POST',
        body: JSON.stringify(inputFor(operation, place)),
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      expect([operation.name, role, seat, place, answer.ok]).toEqual([
        operation.name,
        role,
        seat,
        place,
        allowed(operation, role, seat, place),
      ]);
    }),
    { seed: 20240604, numRuns: 250 },
  );
});

it('refuses a token that is missing, foreign or cut', async () => {
  const api = apiDoor(house.app.floor, house.app.say);
  for (const header of ['', 'Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic abc', 'Bearer ../../etc/passwd']) {
    const answer = await api.request('/v1/people.search', {
      method: 'POST',
      body: '{}',
      headers: header ? { authorization: header } : {},
    });
    expect(answer.status).toBe(401);
    expect(JSON.stringify(await answer.json())).not.toMatch(/at .*\.ts/);
  }
  expect(regions.has('350102')).toBe(true);
});
