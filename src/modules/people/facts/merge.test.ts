import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choose, type Precedence } from '../../../platform/facts/index.ts';
import { changedParts, holderOf, mergeProfile, type Held, type Precedences } from './merge.ts';
import { holds, NOTHING_KNOWN, PARTS, sameOf, type ProfileValues } from './parts.ts';

const order: Precedence = [['public-security'], ['form', 'roster'], ['self']];
const ranks = Object.fromEntries(PARTS.map((part) => [part, order])) as Precedences;
const empty: ProfileValues = { ...NOTHING_KNOWN, name: '甲' };

const held = (values: Partial<ProfileValues>, source: string, on: string): Held => ({
  id: 'v1',
  source,
  on,
  origin: {},
  values: { ...empty, ...values },
});

it('takes over what nobody better has said, and keeps the rest beside', () => {
  const before = held({ name: '林一', phone: '1' }, 'public-security', '2024-01-01');
  const merged = mergeProfile(ranks, before, {
    id: 'v2',
    source: 'roster',
    on: '2024-06-01',
    parts: ['name', 'education'],
    values: { name: '林乙', education: 3 },
  });
  expect(merged).toMatchObject({ taken: ['education'], beside: ['name'] });
  expect(merged.values).toMatchObject({ name: '林一', education: 3, phone: '1' });
  expect(merged.origin).toEqual({
    name: { id: 'v1', source: 'public-security', on: '2024-01-01' },
    contact: { id: 'v1', source: 'public-security', on: '2024-01-01' },
  });
});

it('lets anybody say what nobody has said', () => {
  const before = held({}, 'public-security', '2024-01-01');
  const said = {
    id: 'v2',
    source: 'self',
    on: '2023-01-01',
    parts: ['contact'] as const,
    values: { phone: '2' },
  };
  expect(mergeProfile(ranks, before, said).taken).toEqual(['contact']);
});

const values = fc.record({
  ...Object.fromEntries(Object.keys(empty).map((key) => [key, fc.constantFrom(null, 'a', 'b')])),
  name: fc.constantFrom('甲', '乙'),
}) as fc.Arbitrary<ProfileValues>;
const statement = fc.record({
  source: fc.constantFrom('public-security', 'form', 'roster', 'self'),
  on: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01'),
  values,
});

it('arrives part by part where choosing among all sayings arrives', () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), (statements) => {
      let now: Held | null = null;
      const said: {
        part: string;
        source: string;
        observedOn: string;
        recordedAt: Date;
        values: ProfileValues;
      }[] = [];
      for (const [n, each] of statements.entries()) {
        const before: Held | null = now;
        // A source that says nothing of a part is not asked about it here: what is unknown outranks nothing.
        const parts = changedParts(before?.values ?? null, each.values).filter((part) =>
          holds(each.values, part),
        );
        const merged = mergeProfile(ranks, before, { id: `v${n}`, ...each, parts });
        for (const part of parts)
          said.push({
            part,
            source: each.source,
            observedOn: each.on,
            recordedAt: new Date(n),
            values: each.values,
          });
        if (merged.taken.length > 0)
          now = {
            id: `v${n}`,
            source: each.source,
            on: each.on,
            origin: merged.origin,
            values: merged.values,
          };
      }
      for (const part of PARTS) {
        const best = choose(
          order,
          said.filter((one) => one.part === part),
        ).inForce;
        const holder: ReturnType<typeof holderOf> = now && holderOf(now, part);
        expect(holder && { source: holder.source, on: holder.on }).toEqual(
          best && { source: best.source, on: best.observedOn },
        );
        if (best && now) expect(sameOf(now.values, best.values, part)).toBe(true);
      }
    }),
    { seed: 20261124, numRuns: 400 },
  );
});
