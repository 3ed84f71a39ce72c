import { expect } from 'vitest';
import { formSignIn, testCodes } from '../../src/platform/testing/index.ts';
import { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_PASSWORD } from '../../src/sample/index.ts';
import { walkThread, type Call } from '../thread/story.ts';
import { mistyped, planted, type Planted } from './plants.ts';
import type { WatchedProduct } from './product.ts';

/** What the product sent back, apart from the bodies that the asker may see. */
export interface Heard {
  /** Lines of status, headers and addresses. */
  heads: string[];
  /** Bodies that may hold no planted number, by what they are. */
  masked: Map<string, string>;
  /** Bodies in which numbers were asked for in full. */
  revealed: string[];
}

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Doors {
  heard: Heard;
  api(account: string): Promise<Call>;
  /** A page, or a form posted to it. */
  page(path: string, form?: Record<string, string>): Promise<string>;
}

async function openDoors({ url }: WatchedProduct): Promise<Doors> {
  const codes = testCodes(
    (name) => sampleFactorSecret(DEFAULT_SIZE.seed, name),
    () => new Date(),
  );
  const heard: Heard = { heads: [], masked: new Map(), revealed: [] };
  // The path itself is the asker's own; what must be clean is where the product sends one, and what it says above a page.
  const headOf = (answer: Response) =>
    heard.heads.push(`${answer.status} ${JSON.stringify([...answer.headers])}`);
  const post = async (name: string, body: object, token?: string) => {
    const answer = await fetch(`${url}/api/v1/${name}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    headOf(answer);
    const value = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) {
      heard.masked.set(`refusal of ${name} ${heard.masked.size}`, JSON.stringify(value));
      throw new Error(`${name}: ${String(value['code'])} ${JSON.stringify(value['fields'] ?? '')}`);
    }
    return value;
  };
  const cookie = await formSignIn(url, {
    name: 'gulou',
    password: SAMPLE_PASSWORD,
    code: () => codes.next('gulou'),
  });
  // One sign-in an account: a code opens once.
  const calls = new Map<string, Call>();
  return {
    heard,
    async api(account) {
      const known = calls.get(account);
      if (known) return known;
      const { token } = await post('sign-in', {
        name: account,
        password: SAMPLE_PASSWORD,
        code: codes.next(account),
      });
      const call: Call = <T>(name: string, input: object) => post(name, input, String(token)) as Promise<T>;
      calls.set(account, call);
      return call;
    },
    async page(path, form) {
      const answer = await fetch(`${url}${path}`, {
        redirect: 'manual',
        headers: { cookie, origin: url },
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      headOf(answer);
      return answer.text();
    },
  };
}

const registration = (p: Planted) => ({ ...p, region: '350102001' });

/** Registration by both doors, and every way in which it can be refused. */
async function register({ api, page }: Doors, people: readonly Planted[]): Promise<string> {
  const county = await api('gulou');
  const [first, second] = people as [Planted, Planted];
  const { id } = await county<{ id: string }>('people.register-person', registration(first));
  await page('/people/new', { ...registration(second), certificateNo: second.certificateNo });
  const refused = (input: object) =>
    expect(county('people.register-person', input)).rejects.toThrow(/^people\.register-person: /);
  await refused(registration(first));
  await refused({ ...registration(first), residentId: mistyped(first) });
  await refused({ ...registration(first), extra: first.phone });
  await refused({ ...registration(first), [first.residentId]: first.name });
  // What the database itself refuses: a text that cannot be stored.
  await refused({ ...registration(people[2] as Planted), village: `${first.name}\u0000` });
  await page('/people/new', { ...registration(first), residentId: mistyped(first), name: '' });
  return id;
}

/** A roster with good rows and bad ones, and the annotated file that comes back. */
async function importRoster({ api }: Doors, people: readonly Planted[]): Promise<void> {
  const gulou = await api('gulou');
  const header = '姓名,身份证号,残疾人证号,乡镇（街道）,联系电话,监护人姓名,监护人电话,家庭住址';
  const line = (p: Planted, id = p.residentId) =>
    [p.name, id, p.certificateNo, '东街街道', p.phone, p.guardianName, p.guardianPhone, p.address].join();
  const rows = people.map((p) => line(p));
  const bad = line(people[0] as Planted, mistyped(people[0] as Planted));
  const { id } = await gulou<{ id: string }>('people.roster-upload', {
    region: '350102',
    file: { name: '名册.csv', base64: base64([header, ...rows, bad].join('\n')) },
  });
  const state = async () => (await gulou<{ state: string }>('people.roster-batch', { batchId: id })).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('checked');
  await gulou('people.roster-apply', { batchId: id });
  await expect.poll(state, { timeout: 60_000 }).toBe('applied');
}

/** Looking for somebody, by both doors; opening, revealing. */
async function look({ api, page, heard }: Doors, id: string, person: Planted): Promise<void> {
  const province = await api('province');
  for (const text of [person.residentId, person.certificateNo, person.phone, person.name]) {
    heard.masked.set(
      `search ${heard.masked.size}`,
      JSON.stringify(await province('people.search', { text })),
    );
    await page('/people', { text });
  }
  heard.masked.set('file by API', JSON.stringify(await province('people.open-person', { personId: id })));
  heard.masked.set('file page', await page(`/people/${id}`));
  heard.masked.set('profile list', await page('/people'));
  for (const field of ['residentId', 'phone', 'guardianPhone', 'address'] as const) {
    heard.revealed.push(
      JSON.stringify(await province('people.reveal', { personId: id, field, purpose: 'verify' })),
    );
    heard.revealed.push(await page(`/people/${id}`, { field, purpose: 'contact' }));
  }
  await expect(
    province('people.reveal', { personId: id, field: 'phone', purpose: 'verify', reason: person.name }),
  ).rejects.toThrow('reason-names-somebody');
}

/** Lists that leave the house: masked, unless numbers in full were asked for. */
async function exportLists({ api, page, heard }: Doors): Promise<void> {
  const city = await api('fuzhou');
  const take = async (more: object) => {
    const { id } = await city<{ id: string }>('exports.start', {
      name: 'people.list',
      filters: { text: '栽' },
      format: 'csv',
      reason: '核对名单用',
      ...more,
    });
    const link = () => city<{ href: string }>('exports.link', { exportId: id });
    await expect
      .poll(
        () =>
          link().then(
            () => true,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    return (await link()).href;
  };
  const plain = await take({ purpose: 'visit' });
  heard.heads.push(plain);
  await page(plain);
  const full = await take({ purpose: 'verify', fullNumbers: true, confirmed: true });
  heard.heads.push(full);
}

/** Addresses and bodies that lead nowhere or are broken. */
async function stumble({ page }: Doors, { url }: WatchedProduct, person: Planted): Promise<void> {
  await page(`/people/${person.residentId}`);
  await page(`/nowhere/${person.residentId}?q=${person.phone}`);
  await page(`/search?text=${encodeURIComponent(person.name)}`);
  for (const body of [`{"text": ${person.residentId}`, JSON.stringify([person.phone]), person.residentId]) {
    await fetch(`${url}/api/v1/people.search`, { method: 'POST', body });
    await fetch(`${url}/api/v1/${person.residentId}`, { method: 'POST', body });
  }
  await fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ name: person.residentId, password: person.phone, code: '000000' }),
  });
}

/** A whole run of the product with planted people; gives what came back and the numbers that were in it. */
export async function walkProduct(product: WatchedProduct): Promise<{ heard: Heard; people: Planted[] }> {
  const people = Array.from({ length: 6 }, (_, n) => planted(n));
  const doors = await openDoors(product);
  const id = await register(doors, people);
  await importRoster(doors, people.slice(3));
  await look(doors, id, people[0] as Planted);
  await walkThread(
    { county: await doors.api('gulou'), province: await doors.api('province') },
    { first: 700, today: TODAY },
  );
  await exportLists(doors);
  await stumble(doors, product, people[0] as Planted);
  return { heard: doors.heard, people };
}
