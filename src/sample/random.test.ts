import { describe, expect, it } from 'vitest';
import { sampleId } from './ids.ts';
import { randomOf, weights } from './random.ts';

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('chance', () => {
  it('is decided by its place alone', () => {
    const a = randomOf(1, 'person', 5);
    const b = randomOf(1, 'person', 5);
    expect(many(20, () => a.float())).toEqual(many(20, () => b.float()));
    // The first numbers of these very places, so that no change of the generator goes unseen.
    expect(many(3, (index) => randomOf(1, 'person', index).int(1_000_000))).toMatchInlineSnapshot(`
      [
        636019,
        533057,
        833744,
      ]
    `);
  });

  it('differs between seeds, topics and indexes', () => {
    const firsts = [randomOf(1, 'a', 0), randomOf(2, 'a', 0), randomOf(1, 'b', 0), randomOf(1, 'a', 1)].map(
      (r) => r.float(),
    );
    expect(new Set(firsts).size).toBe(4);
  });

  it('is even, within a stream and across the first numbers of streams', () => {
    const stream = randomOf(3, 'even');
    for (const draw of [() => stream.float(), (index: number) => randomOf(3, 'streams', index).float()]) {
      const tenths = Map.groupBy(many(20_000, draw), (value) => Math.floor(value * 10));
      const counts = [...tenths.values()].map((values) => values.length);
      expect(counts).toHaveLength(10);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(300);
    }
  });

  it('follows weights and keeps ranges', () => {
    const random = randomOf(4, 'weights');
    const table = weights([
      ['often', 3],
      ['never', 0],
      ['seldom', 1],
    ]);
    const drawn = many(8000, () => random.weighted(table));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((value) => value === 'often').length / 8000).toBeCloseTo(0.75, 1);
    expect(new Set(many(300, () => random.between(3, 5)))).toEqual(new Set([3, 4, 5]));
    expect(random.some(['a', 'b', 'c', 'd'], 2)).toHaveLength(2);
    expect(random.some(['a'], 5)).toEqual(['a']);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});

describe('identifiers', () => {
  it('are UUIDs of version 7 in order, the same for the same seed', () => {
    const ids = many(5000, (index) => sampleId(1, 'person', index));
    expect(
      ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)),
    ).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(5000);
    expect(sampleId(1, 'person', 3)).toBe(ids[3]);
    expect(new Set([sampleId(2, 'person', 3), sampleId(1, 'spell', 3), ids[3]]).size).toBe(3);
  });
});
