import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { decideOn } from '../../../platform/rule/index.ts';
import { offeringOrderRule, ORDER_KEYS, placesOf, type Standing } from './order.ts';

const ORDER = ['zero-household', 'recognised', 'without-work', 'applied'] as const;
const one = (id: string, over: Partial<Standing> = {}): Standing => ({
  id,
  recognised: true,
  zeroHousehold: false,
  withoutWorkSince: plainDate('2023-01-01'),
  appliedOn: plainDate('2024-01-01'),
  ...over,
});

test('the stated order, key by key, and what tells each from the one before', () => {
  const people = [
    one('e', { recognised: false, withoutWorkSince: plainDate('2010-01-01') }),
    one('d2', { appliedOn: plainDate('2024-02-01') }),
    one('d3', { appliedOn: plainDate('2024-02-01') }),
    one('c'),
    one('b', { withoutWorkSince: plainDate('2022-12-31') }),
    one('a', { zeroHousehold: true, withoutWorkSince: plainDate('2024-01-01') }),
  ];
  const { result, steps } = decideOn([offeringOrderRule], plainDate('2024-06-03'), people, ORDER);
  expect(result).toEqual([
    { id: 'a', place: 1, by: null },
    { id: 'b', place: 2, by: 'zero-household' },
    { id: 'c', place: 3, by: 'without-work' },
    { id: 'd2', place: 4, by: 'applied' },
    { id: 'd3', place: 5, by: 'file' },
    { id: 'e', place: 6, by: 'recognised' },
  ]);
  expect(steps).toHaveLength(ORDER.length + 1);
});

test('a household in which nobody works puts nobody first who is not recognised', () => {
  const people = [one('a', { recognised: false, zeroHousehold: true }), one('b')];
  expect(placesOf(people, ORDER).map(({ id }) => id)).toEqual(['b', 'a']);
});

const anyDay = fc.integer({ min: 0, max: 40 }).map((n) => plainDate(`20${10 + (n % 14)}-0${1 + (n % 9)}-01`));
const anyone = fc.record({
  id: fc.uuid(),
  recognised: fc.boolean(),
  zeroHousehold: fc.boolean(),
  withoutWorkSince: anyDay,
  appliedOn: anyDay,
});
const people = fc.uniqueArray(anyone, { selector: ({ id }) => id, maxLength: 20 });
const order = fc.shuffledSubarray([...ORDER_KEYS], { minLength: 1 });

test('everybody stands once, whatever the order in which they came', () => {
  fc.assert(
    fc.property(people, order, fc.infiniteStream(fc.nat()), (all, keys, dice) => {
      const shuffled = all
        .map((each) => ({ each, at: dice.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ each }) => each);
      const placed = placesOf(all, keys);
      expect(placed).toEqual(placesOf(shuffled, keys));
      expect(placed.map(({ place }) => place)).toEqual(all.map((_, at) => at + 1));
      expect(placed.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
    { seed: 20221031 },
  );
});

test('nobody stands lower for being better placed, and who is added or taken away moves nobody past another', () => {
  fc.assert(
    fc.property(people, order, anyone, (all, keys, more) => {
      fc.pre(all.every(({ id }) => id !== more.id));
      const before = placesOf(all, keys).map(({ id }) => id);
      const after = placesOf([...all, more], keys).map(({ id }) => id);
      expect(after.filter((id) => id !== more.id)).toEqual(before);
      const better = {
        ...more,
        recognised: true,
        zeroHousehold: true,
        withoutWorkSince: plainDate('1990-01-01'),
      };
      const placeOf = (standing: Standing) =>
        placesOf([...all, standing], keys).find(({ id }) => id === more.id)?.place ?? 0;
      expect(placeOf(better)).toBeLessThanOrEqual(placeOf(more));
    }),
    { seed: 20221031 },
  );
});

test('what the order looks at says nothing of a disability', () => {
  expect(Object.keys(one('a')).toSorted()).toEqual(
    ['appliedOn', 'id', 'recognised', 'withoutWorkSince', 'zeroHousehold'].toSorted(),
  );
});
