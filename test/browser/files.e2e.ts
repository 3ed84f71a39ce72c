import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleName } from '../../src/platform/access/roles.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const get = (address: string, role: RoleName | 'public', headers: Record<string, string> = {}) =>
  fetch(world.url + address, { headers: { cookie: world.cookie(role), ...headers }, redirect: 'manual' });

/** Where the page of a paper leads: a fresh link to its file. */
async function linkOf(role: RoleName): Promise<string> {
  const answer = await get(`/people/${world.ids.person}/papers/${world.ids.paper}`, role);
  return answer.headers.get('location') ?? '';
}

describe('a file over HTTP', () => {
  it('comes by a link, whole or in part, under headers of its own', async () => {
    const link = await linkOf('county_clerk');
    expect(link).toMatch(/^\/files\/[\w-]{60,}$/);
    const whole = await get(link, 'county_clerk', { 'accept-encoding': 'gzip' });
    expect([whole.status, await whole.text()]).toEqual([200, '%PDF-1.4\n%%EOF\n']);
    expect(whole.headers.get('content-security-policy')).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    );
    expect([whole.headers.get('content-encoding'), whole.headers.get('cache-control')]).toEqual([
      null,
      'private, no-store, no-transform',
    ]);
    const part = await get(link, 'county_clerk', { range: 'bytes=1-3' });
    expect([part.status, await part.text(), part.headers.get('content-length')]).toEqual([206, 'PDF', '3']);
    const head = await fetch(world.url + link, {
      method: 'HEAD',
      headers: { cookie: world.cookie('county_clerk') },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '15']);
  });

  it('says in a page why a link does not open, and opens it for nobody else', async () => {
    const link = await linkOf('county_clerk');
    const foreign = await get(link, 'city_officer');
    const page = await foreign.text();
    expect([foreign.status, page.includes('另一个人或另一次登录'), page.includes('%PDF')]).toEqual([
      409,
      true,
      false,
    ]);
    const broken = await get(`${link.slice(0, -6)}AAAAAA`, 'county_clerk');
    expect([broken.status, (await broken.text()).includes('下载地址不完整')]).toEqual([400, true]);
    expect((await get(link, 'public')).headers.get('location')).toMatch(/^\/sign-in\?to=/);
  });

  it('is refused to those who may not see whom it is about', async () => {
    for (const role of ['auditor', 'system_admin', 'seeker'] as const) expect(await linkOf(role)).toBe('');
  });
});

describe('a document over HTTP', () => {
  it.each(['docx', 'pdf'])('the letter of referral comes as .%s', async (format) => {
    const answer = await get(`/referrals/${world.ids.referral}/letter/${format}`, 'county_clerk');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.toString('latin1', 0, 4)]).toEqual([
      200,
      format === 'pdf' ? '%PDF' : 'PK\x03\x04',
    ]);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('推荐信'));
  });

  it('of another kind is not found', async () => {
    expect((await get(`/referrals/${world.ids.referral}/letter/exe`, 'county_clerk')).status).toBe(404);
  });
});
