import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_WEIGHTS,
  explainScore,
  openingOf,
  positionsFor,
  rarityOf,
  readPerson,
  readPosition,
  reasonsFor,
  seekerOf,
  type Pair,
} from './index.ts';
import { anyPersons, anyPositions } from './testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from './testing/lines.ts';

function pairsOf(person: PersonLine, positions: PositionLine[]): Pair[] {
  const p = readPerson(JSON.stringify(person));
  if (!p.ok) throw new Error(JSON.stringify(p.bad));
  const open = positions
    .map((line) => readPosition(JSON.stringify(line)))
    .flatMap((read) => (read.ok ? [read.value] : []));
  const rarity = rarityOf(open.map((j) => j.skills));
  return positionsFor(
    seekerOf(p.value),
    open.map((j) => openingOf(j, rarity)),
    { top: 20 },
  );
}

function pairOf(person: Partial<PersonLine>, position: Partial<PositionLine>): Pair {
  const [pair] = pairsOf(personLine(person), [positionLine(position)]);
  if (!pair) throw new Error('does not fit');
  return pair;
}

test('says what fits, what bridges and what to ask', () => {
  const pair = pairOf(
    {
      occupations: ['4-04-05-01'],
      skills: ['客服'],
      minWage: 2600,
      forms: ['FULL_TIME'],
      abilities: { use_screen: 1, walk: 4 },
    },
    {
      skills: ['客服', '打字'],
      wage: [2800, 4200],
      education: 2,
      demands: { use_screen: 3, walk: 2, use_phone: 3, focus: 2 },
      accommodations: ['screen_reader', 'live_captions'],
    },
  );
  expect(reasonsFor(pair)).toEqual({
    fits: [
      '和想做的职业是同一小类。',
      '要的技能会 1 样：客服。',
      '工资每月 2800 到 4200 元，够想要的 2600 元。',
      '工作地点在本县区。',
      '上班方式最合意：全职。',
      '学历要求初中，够了。',
      '要用到的能力有 1 项做得到。',
    ],
    bridged: ['看电脑或手机屏幕有困难，单位提供读屏软件。'],
    confirm: [
      '还不知道能不能集中注意力，这份工作有时需要。',
      '还不知道能不能打电话沟通，这份工作经常需要。单位提供把说话变成字幕。',
    ],
  });
});

test('what the engine was not told is asked, and nothing is claimed about it', () => {
  const pair = pairOf({ education: 6 }, { education: 3, region: '350102', form: 'REMOTE' });
  const { fits, confirm } = reasonsFor(pair, new Set(['education', 'minWage', 'demands', 'wage'] as const));
  expect(fits).toEqual(['可以在家上班，不用跑路。']);
  expect(confirm).toEqual([
    '还没说想要多少工资。',
    '单位还没说这份工作要用到哪些能力。',
    '工资还没说清楚。',
    '还不知道学历，岗位要求高中或中专。',
  ]);
});

test('the parts explained add up to the score', () => {
  const pair = pairOf({ minWage: 3500, forms: ['REMOTE', 'FULL_TIME'] }, {});
  const parts = explainScore(pair, DEFAULT_WEIGHTS);
  expect(parts.map((p) => p.name)).toEqual(['职业', '技能', '工资', '距离', '上班方式']);
  expect(parts.reduce((sum, p) => sum + p.counts, 0)).toBe(pair.score);
});

test('every sentence is short, ends as one, and no category or grade of disability is named', () => {
  const forbidden = /残疾|视力|听力残|肢体|智力|精神|[一二三四]级|等级|类别/;
  fc.assert(
    fc.property(anyPersons, anyPositions, (persons, positions) => {
      for (const pair of persons.flatMap((p) => pairsOf(p, positions))) {
        const { fits, bridged, confirm } = reasonsFor(pair);
        expect(bridged.length === 0).toBe(pair.bridged.length === 0);
        expect(confirm).toHaveLength(pair.confirm.length);
        for (const line of [...fits, ...bridged, ...confirm]) {
          expect(line).toMatch(/。$/);
          expect(line).not.toMatch(forbidden);
          for (const sentence of line.split('。')) expect(sentence.length).toBeLessThanOrEqual(45);
        }
      }
    }),
    { numRuns: 200, seed: 20221031 },
  );
});
