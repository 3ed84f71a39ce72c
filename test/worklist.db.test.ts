import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvidence } from '../src/modules/employment/actions/evidence.ts';
import { verifySpell } from '../src/modules/employment/actions/decide.ts';
import { recordSpell } from '../src/modules/employment/index.ts';
import { recordAbilities } from '../src/modules/people/actions/abilities.ts';
import { recordNeed } from '../src/modules/people/actions/need.ts';
import { createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { refer } from '../src/modules/recruiting/actions/refer.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import type { RoleName } from '../src/platform/access/roles.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';
import { actorIn, NOW, openHouse, person, type House } from './house/house.ts';

const TOWNSHIP = '350102001';
const clerk = actorIn('350102');
let house: House;
let now = NOW;
const ids = { unasked: '', wanting: '', working: '', spell: '', referral: '', position: '', draft: '' };

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
type Input = Parameters<typeof openWorklist.run>[1];
const open = (actor: Actor, input: Partial<Input> = {}) => house.done(openWorklist, input, actor);
const kindsFor = async (actor: Actor) => (await open(actor)).kinds.map(({ kind, n }) => [kind, n]);

beforeAll(async () => {
  house = await openHouse(() => now);
  ids.unasked = await person(house, TOWNSHIP, 701, { name: '甲一' });
  ids.wanting = await person(house, TOWNSHIP, 702, { name: '乙二' });
  ids.working = await person(house, '350102002', 703, { name: '丙三' });
  await person(house, TOWNSHIP, 704, { name: '童四', birth: '20120101' });
  await person(house, '350203', 705, { name: '邻五' });
  await house.done(recordNeed, { personId: ids.wanting, wantsWork: true }, clerk);
  const job = {
    title: '包装工',
    occupation: '6-31-05-00',
    employerName: '福州样例包装有限公司',
    region: '350102',
    form: 'FULL_TIME' as const,
    wageLowYuan: 3200,
    demandsKnown: true,
    closesOn: '2024-06-08',
  };
  ids.position = (await house.done(createPosition, job, clerk)).id;
  await house.done(publishPosition, { positionId: ids.position }, clerk);
  ids.draft = (
    await house.done(createPosition, { title: '客服', region: TOWNSHIP, form: 'REMOTE' }, clerk)
  ).id;
  ids.referral = (
    await house.done(
      refer,
      { personId: ids.wanting, positionId: ids.position, consent: 'given', manner: 'read-aloud' },
      clerk,
    )
  ).id;
  ids.spell = (
    await house.done(
      recordSpell,
      {
        personId: ids.working,
        form: 'CONCENTRATED',
        startedOn: '2024-03-01',
        employerName: '样例厂',
        foundBy: 'self',
      },
      clerk,
    )
  ).id;
}, 120_000);
afterAll(() => house?.close());

describe('what waits', () => {
  it('is counted by kind, for the role that may act', async () => {
    expect(await kindsFor(clerk)).toEqual([
      ['employment.papers', 1],
      ['recruiting.referrals', 1],
      ['people.abilities', 1],
      ['employment.unasked', 1],
      ['positions.drafts', 1],
      ['positions.ending', 1],
    ]);
    expect((await kindsFor(actorIn(TOWNSHIP, 'village_helper'))).map(([kind]) => kind)).toEqual([
      'people.abilities',
      'employment.unasked',
    ]);
    expect(await kindsFor(actorIn('350203'))).toEqual([['employment.unasked', 1]]);
    expect(await kindsFor(actorIn('350000', 'auditor'))).toEqual([]);
  });

  it('stands in the order of deadlines, each line with its page and without a number', async () => {
    const { rows, dues } = await open(clerk);
    expect(rows.map((row) => [row.title, row.dueOn, row.href])).toEqual([
      ['包装工', '2024-06-08', `/positions/${ids.position}`],
      ['乙二', '2024-06-13', `/referrals/${ids.referral}`],
      ['丙三', '2024-06-18', `/spells/${ids.spell}`],
      ...[
        ['乙二', null, `/people/${ids.wanting}/abilities`],
        ['甲一', null, `/people/${ids.unasked}/need`],
        ['客服', null, `/positions/${ids.draft}`],
      ].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
    ]);
    expect(dues.map(({ n }) => n)).toEqual([0, 0, 1, 2, 3]);
    expect(JSON.stringify(rows)).not.toMatch(/350199/);
  });

  it('becomes overdue with the days', async () => {
    now = later(11);
    try {
      const { rows, total } = await open(clerk, { due: 'overdue' });
      expect([rows.map((row) => row.title), total]).toEqual([['包装工', '乙二'], 2]);
    } finally {
      now = NOW;
    }
  });

  it('moves from those who lack papers to those who verify, and leaves when it is done', async () => {
    const file = { name: 'paper.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
    for (const kind of ['LABOUR_CONTRACT', 'WAGE_SLIP', 'SOCIAL_INSURANCE'] as const)
      await house.done(addEvidence, { spellId: ids.spell, kind, file }, clerk);
    expect((await kindsFor(clerk)).slice(0, 2)).toEqual([
      ['employment.verify', 1],
      ['recruiting.referrals', 1],
    ]);
    expect((await kindsFor(actorIn('350102002', 'township_clerk'))).map(([kind]) => kind)).toEqual([]);
    await house.done(verifySpell, { spellId: ids.spell }, clerk);
    await house.done(recordAbilities, { personId: ids.wanting, abilities: { stand: 3 } }, clerk);
    const left = (await kindsFor(clerk)).map(([kind]) => kind);
    expect(left).not.toContain('employment.verify');
    expect(left).not.toContain('people.abilities');
  });
});

describe('the list', () => {
  it('is narrowed by kind, region and hand', async () => {
    const one = await open(clerk, { kind: 'employment.unasked' });
    expect([one.kind, one.total, one.places]).toEqual([
      'employment.unasked',
      1,
      [{ code: TOWNSHIP, name: '鼓东街道', n: 1 }],
    ]);
    const elsewhere = await open(clerk, { region: '350102002' });
    expect([elsewhere.region?.code, elsewhere.total, elsewhere.above]).toEqual(['350102002', 0, '350102']);
    expect((await open(clerk, { region: '350203' })).region?.code).toBe('350102');
    const mine = await open(clerk, { mine: 'yes' });
    expect(mine.kinds.map(({ kind }) => kind)).toEqual([
      'recruiting.referrals',
      'positions.drafts',
      'positions.ending',
    ]);
    expect((await open(actorIn('350102'), { mine: 'yes' })).total).toBe(0);
  });

  it('is leafed through by key: every record once, in order, as many as were counted', async () => {
    for (let n = 0; n < 130; n++)
      await house.done(createPosition, { title: `岗位${n}`, region: TOWNSHIP, form: 'REMOTE' }, clerk);
    const seen: string[] = [];
    let after: string | undefined;
    let total = 0;
    do {
      const page = await open(clerk, after === undefined ? {} : { after });
      total = page.total;
      seen.push(...page.rows.map((row) => row.href));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(total).toBeGreaterThan(130);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });
});

it('answers for every kind and role that it names, counted and listed', async () => {
  for (const filling of house.app.floor.params.worklists) {
    for (const role of filling.roles) {
      const actor = actorIn(
        role === 'village_helper' || role === 'township_clerk' ? TOWNSHIP : '350102',
        role as RoleName,
      );
      const { total, rows, kind } = await open(actor, { kind: filling.kind, due: 'open' });
      expect([kind, rows.length]).toEqual([filling.kind, Math.min(total, 50)]);
    }
  }
});

it('names each kind once, and none for the person of a file', () => {
  const { worklists } = house.app.floor.params;
  expect(new Set(worklists.map((w) => w.kind)).size).toBe(worklists.length);
  expect(worklists.filter((w) => w.roles.includes('seeker'))).toEqual([]);
});

function idOf(row: readonly (string | null)[]): string {
  return /[0-9a-f-]{36}/.exec(row[2] ?? '')?.[0] ?? '';
}
