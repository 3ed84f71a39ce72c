import { expect } from 'vitest';
import { formSignIn, testCodes } from '../../src/platform/testing/index.ts';
import { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_PASSWORD } from '../../src/sample/index.ts';
import { walkThread, type Call } from '../thread/story.ts';
import { mistyped, planted, type Planted } from './plants.ts';
import type { WatchedProduct } from './product.ts';

/** A file as it came, and of whom it may tell numbers: where nobody is named, of nobody. */
export interface TakenFile {
  bytes: Buffer;
  /** Why numbers stand in it, where they may. */
  allowed?: string;
  of: readonly Planted[];
}

/** What the product sent back, apart from the bodies that the asker may see. */
export interface Heard {
  /** Lines of status, headers and addresses. */
  heads: string[];
  /** Bodies that may hold no planted number, by what they are. */
  masked: Map<string, string>;
  /** Bodies in which numbers were asked for in full. */
  revealed: string[];
  /** Files that were taken out, by what they are. */
  files: Map<string, TakenFile>;
}

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Doors {
  heard: Heard;
  api(account: string): Promise<Call>;
  /** A page, or a form posted to it. */
  page(path: string, form?: Record<string, string>): Promise<string>;
  /** A file that a page leads to. */
  file(path: string): Promise<Buffer>;
}

async function openDoors({ url }: WatchedProduct): Promise<Doors> {
  const codes = testCodes(
    (name) => sampleFactorSecret(DEFAULT_SIZE.seed, name),
    () => new Date(),
  );
  const heard: Heard = { heads: [], masked: new Map(), revealed: [], files: new Map() };
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
    async file(path) {
      const answer = await fetch(`${url}${path}`, { headers: { cookie } });
      headOf(answer);
      expect([path, answer.status]).toEqual([path, 200]);
      return Buffer.from(await answer.arrayBuffer());
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
async function importRoster({ api, file, heard }: Doors, people: readonly Planted[]): Promise<void> {
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
  const [own] = people as [Planted];
  heard.files.set('problems.xlsx', {
    bytes: await file(`/roster/${id}/problems.xlsx`),
    allowed: 'the row that could not be taken in goes back to who sent it, to be mended',
    of: [own],
  });
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
async function exportLists({ api, page, file, heard }: Doors, people: readonly Planted[]): Promise<void> {
  const city = await api('gulou');
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
    return { id, href: (await link()).href };
  };
  for (const format of ['csv', 'xlsx']) {
    const plain = await take({ format, purpose: 'visit' });
    const full = await take({ format, purpose: 'verify', fullNumbers: true, confirmed: true });
    heard.heads.push(plain.href, full.href);
    // A link is for the session in which it was made; another session of the same account asks for its own.
    await page(plain.href);
    heard.files.set(`people.list as ${format}`, { bytes: await file(`/exports/${plain.id}/file`), of: [] });
    heard.files.set(`people.list with numbers in full as ${format}`, {
      bytes: await file(`/exports/${full.id}/file`),
      allowed: 'asked for with purpose, reason and a second step, by an officer',
      of: people,
    });
  }
}

/** The letter about somebody who was referred, printed and as a file. */
async function printLetters({ api, file, heard }: Doors, title: string): Promise<void> {
  const county = await api('gulou');
  const hired = (page: number) =>
    county<{ rows: { id: string }[]; pages: number }>('recruiting.list-referrals', { state: 'hired', page });
  // Those that moved last stand at the end.
  const { rows } = await hired((await hired(1)).pages);
  const referral = rows.find((row) => JSON.stringify(row).includes(title));
  for (const format of ['docx', 'pdf'])
    heard.files.set(`referral letter as ${format}`, {
      bytes: await file(`/referrals/${referral?.id}/letter/${format}`),
      of: [],
    });
}

/** An invitation and a forgotten password of somebody of the register: what is sent by mail. */
async function writeMails({ api, page }: Doors, personId: string, person: Planted): Promise<void> {
  const admin = await api('admin');
  const security = await api('security');
  const invited = { displayName: person.name, role: 'seeker', region: '350102001', personId };
  const { id } = await admin<{ id: string }>('access.invite', { ...invited, email: MAILED });
  const requests = await security<{ id: string; accountId: string }[]>('access.list-requests', {});
  const request = requests.find(({ accountId }) => accountId === id);
  await security('access.decide-grant', { requestId: request?.id, approve: true });
  const { token } = await admin<{ token: string }>('access.issue-link', { accountId: id });
  const accept = { token, name: 'planted', password: 'planted-password-2026' };
  await page(`/join/${token}`, { name: accept.name, password: accept.password });
  await page('/reset', { name: accept.name });
}

/** Where the mails of the run go. */
export const MAILED = 'planted@example.com';

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
  await exportLists(doors, people);
  await printLetters(doors, '电话客服700');
  await writeMails(doors, id, people[0] as Planted);
  await stumble(doors, product, people[0] as Planted);
  return { heard: doors.heard, people };
}
