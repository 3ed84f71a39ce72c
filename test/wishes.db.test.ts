import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, person, type House } from './house/house.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { dispatch } from '../src/platform/action/index.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';
import { myPositions, sayUnfit, takeBackUnfit } from '../src/modules/matching/index.ts';
import { recordAbilities } from '../src/modules/people/actions/abilities.ts';
import { recordNeed } from '../src/modules/people/actions/need.ts';
import { closePosition } from '../src/modules/positions/actions/move.ts';
import { createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { refer } from '../src/modules/recruiting/actions/refer.ts';
import { answerWish, sayWish, withdrawWish } from '../src/modules/recruiting/wish/actions.ts';
import { mySteps, myWishes, openWish, wishTimeline } from '../src/modules/recruiting/wish/queries.ts';

const TOWNSHIP = '350102001';
const clerk = actorIn('350102');
let house: House;
let now = NOW;
let personId: string;
let self: Actor;
let other: Actor;

async function position(title: string): Promise<string> {
  const input = {
    title,
    occupation: '4-01-02-04',
    employerName: '福州某某超市有限公司',
    region: '350102',
    form: 'FULL_TIME' as const,
    wageLowYuan: 3000,
    demandsKnown: true,
  };
  const { id } = await house.done(createPosition, input, clerk);
  await house.done(publishPosition, { positionId: id }, clerk);
  return id;
}

const seekerOf = (id: string): Actor => ({ ...actorIn(TOWNSHIP, 'seeker'), personId: id, capacity: 'self' });
const codeOf = async (work: ReturnType<typeof dispatch>) => {
  const outcome = await work;
  return outcome.ok ? 'done' : outcome.problem.code;
};
const waiting = async (actor: Actor) =>
  (await house.done(openWorklist, { kind: 'recruiting.wishes' }, actor)).rows.map((row) => [
    row.title,
    row.text,
  ]);

beforeAll(async () => {
  house = await openHouse(() => now);
  personId = await person(house, TOWNSHIP, 901, { name: '林小溪' });
  self = seekerOf(personId);
  other = seekerOf(await person(house, TOWNSHIP, 902, { name: '邻居' }));
  await house.done(recordNeed, { personId, wantsWork: true, occupations: ['4-01-02-04'] }, clerk);
  await house.done(recordAbilities, { personId, abilities: { stand: 4 } }, clerk);
}, 120_000);
afterAll(() => house?.close());

describe('a wish', () => {
  it('waits for the clerk of the region, once, and is the person’s next step', async () => {
    const where = await position('收银员');
    await house.done(sayWish, { positionId: where }, self);
    expect(await house.done(sayWish, { positionId: where }, self)).toMatchObject({ said: false });
    expect(await waiting(clerk)).toEqual([['林小溪', '想去：收银员，福州某某超市有限公司']]);
    expect(await waiting(actorIn('350203'))).toEqual([]);
    const steps = await house.done(mySteps, {}, self);
    expect(steps.map((card) => card.title)).toEqual(['要你说一声：让单位看你的情况吗？', '你想去：收银员']);
    expect(await house.done(mySteps, {}, other)).toEqual([]);
    await house.done(withdrawWish, { positionId: where }, self);
    expect([await waiting(clerk), await house.done(myWishes, {}, self)]).toEqual([
      [],
      { wished: [], referred: [] },
    ]);
    expect(await codeOf(dispatch(house.app.floor, withdrawWish, { positionId: where }, self))).toBe(
      'no-open-wish',
    );
  });

  it('ends with the referral that follows from it', async () => {
    const where = await position('理货员');
    await house.done(sayWish, { positionId: where }, self);
    await house.done(refer, { personId, positionId: where, consent: 'given', manner: 'read-aloud' }, clerk);
    expect(await waiting(clerk)).toEqual([]);
    const steps = await house.done(mySteps, {}, self);
    expect(steps[0]?.title).toBe('已经把你推荐给单位：理货员');
    expect((await house.done(myWishes, {}, self)).referred).toEqual([where]);
    expect(await codeOf(dispatch(house.app.floor, sayWish, { positionId: where }, self))).toBe(
      'referred-already',
    );
  });

  it('is answered with a sentence that the person reads', async () => {
    const where = await position('保洁员');
    await house.done(sayWish, { positionId: where }, self);
    const [row] = (await house.done(openWorklist, { kind: 'recruiting.wishes' }, clerk)).rows;
    const wishId = row?.id ?? '';
    expect(await codeOf(dispatch(house.app.floor, answerWish, { wishId }, clerk))).toBe('check-input');
    await house.done(answerWish, { wishId, reason: '这个岗位刚刚招满了。' }, clerk);
    expect((await house.done(openWish, { wishId }, clerk)).state).toBe('answered');
    const lines = await house.done(wishTimeline, { personId }, self);
    expect(lines.find((line) => line.text)?.text).toBe('这个岗位刚刚招满了。');
    expect(await codeOf(dispatch(house.app.floor, answerWish, { wishId, reason: '再来' }, clerk))).toBe(
      'no-open-wish',
    );
  });

  it('is for open positions, for the person alone and for no helper who may only look', async () => {
    const gone = await position('仓管员');
    await house.done(closePosition, { positionId: gone, reason: '不招了' }, clerk);
    expect(await codeOf(dispatch(house.app.floor, sayWish, { positionId: gone }, self))).toBe(
      'no-such-record',
    );
    expect(await codeOf(dispatch(house.app.floor, sayWish, { positionId: gone }, clerk))).toBe(
      'role-may-not',
    );
    const looking: Actor = {
      ...self,
      capacity: 'helper',
      delegationId: '01900000-0000-7000-8000-000000000009',
    };
    const where = await position('门卫');
    expect(await codeOf(dispatch(house.app.floor, sayWish, { positionId: where }, looking))).toBe(
      'view-only',
    );
    expect(await codeOf(dispatch(house.app.floor, wishTimeline, { personId }, other))).toBe('no-such-record');
  });
});

describe('“not suitable”', () => {
  const suggested = async () =>
    (await house.done(myPositions, {}, self)).suggestions.map((s) => s.position.title);

  it('takes the position away with its reason, and back within seven days', async () => {
    const where = await position('收银员夜班');
    expect(await suggested()).toContain('收银员夜班');
    await house.done(sayUnfit, { positionId: where, reason: 'bad-hours' }, self);
    await house.done(sayUnfit, { positionId: where, reason: 'too-far' }, self);
    expect(await suggested()).not.toContain('收银员夜班');
    const { excluded } = await house.done(myPositions, {}, self);
    expect(excluded).toEqual([
      {
        positionId: where,
        title: '收银员夜班',
        saidBy: 'person',
        reason: '上班时间不合适',
        undoUntil: '2024-06-10',
      },
    ]);
    await house.done(takeBackUnfit, { positionId: where }, self);
    expect(await suggested()).toContain('收银员夜班');
    expect(await codeOf(dispatch(house.app.floor, takeBackUnfit, { positionId: where }, self))).toBe(
      'nothing-excluded',
    );
  });

  it('is no longer taken back after that, nor by another person', async () => {
    const where = await position('收银员远处');
    await house.done(sayUnfit, { positionId: where, reason: 'too-far' }, self);
    expect(await codeOf(dispatch(house.app.floor, takeBackUnfit, { positionId: where }, other))).toBe(
      'nothing-excluded',
    );
    now = new Date(NOW.getTime() + 8 * 86_400_000);
    try {
      expect(await codeOf(dispatch(house.app.floor, takeBackUnfit, { positionId: where }, self))).toBe(
        'too-late-to-undo',
      );
    } finally {
      now = NOW;
    }
  });

  it('wants a reason of the list', async () => {
    const where = await position('收银员其他');
    const said = dispatch(house.app.floor, sayUnfit, { positionId: where, reason: 'rain' as 'other' }, self);
    expect(await codeOf(said)).toBe('check-input');
  });
});
