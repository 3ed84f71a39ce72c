import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCodes } from '../../src/platform/testing/index.ts';
import { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_PASSWORD } from '../../src/sample/index.ts';
import { startProduct, type Product } from './product.ts';
import { walkThread, type Call } from './story.ts';
import { walkPages } from './pages.ts';

let product: Product;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product?.stop());

const codes = testCodes(
  (name) => sampleFactorSecret(DEFAULT_SIZE.seed, name),
  () => new Date(),
);
/** Tokens of the programs that have signed in: the terminal is told one, as a script would. */
const tokens = new Map<string, string>();

/** A program that has signed in over HTTP. */
async function overHttp(account: string): Promise<Call> {
  const post = async (name: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${product.url}/api/v1/${name}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers,
    });
    const value = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`${name}: ${String(value.code)} ${JSON.stringify(value.fields ?? '')}`);
    return value;
  };
  const { token } = await post('sign-in', {
    name: account,
    password: SAMPLE_PASSWORD,
    code: codes.next(account),
  });
  tokens.set(account, String(token));
  return <T>(name: string, input: object) =>
    post(name, input, { authorization: `Bearer ${String(token)}` }) as Promise<T>;
}

/** A script at the terminal, which signed in once. */
function overTerminal(account: string): Call {
  return async <T>(name: string, input: object) => {
    const { code, out, err } = await product.zhuye(
      ['call', name, '-', '--as', account, '--json'],
      JSON.stringify(input),
      { ZHUYE_TOKEN: tokens.get(account) ?? '' },
    );
    const answer = JSON.parse(out || '{}') as { ok?: boolean; value?: T };
    if (code !== 0) throw new Error(`${name}: exit ${code} ${out} ${err}`);
    return answer.value as T;
  };
}

describe('the thread through the whole house', () => {
  it('passes over the API', async () => {
    await walkThread(
      { county: await overHttp('gulou'), province: await overHttp('province') },
      { first: 100, today },
    );
  }, 120_000);

  it('passes at the terminal', async () => {
    await walkThread(
      { county: overTerminal('gulou'), province: overTerminal('province') },
      { first: 200, today },
    );
  }, 240_000);

  it('lets a clerk in at the terminal with password and the code that the terminal tells', async () => {
    const told = await product.zhuye(['code', 'jinjiang']);
    expect(told.out.trim()).toMatch(/^\d{6}$/);
    const secrets = { ZHUYE_PASSWORD: SAMPLE_PASSWORD, ZHUYE_CODE: told.out.trim() };
    const call = ['call', 'people.search', '{}', '--as', 'jinjiang', '--json'];
    const { code, out } = await product.zhuye(call, '', secrets);
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ ok: true })]);
    expect((await product.zhuye(call, '', secrets)).code).toBe(1);
  }, 60_000);

  it('passes in the browser, without script', async () => {
    await walkPages(product.url, { first: 300, today, codes });
  }, 240_000);

  it('leaves an audit trail that verifies', async () => {
    const { code, out } = await product.zhuye(['audit', 'verify', '--json']);
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ intact: true })]);
  }, 60_000);
});
