import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf, numberOf } from './code.ts';

const numbers = fc.integer({ min: 1, max: 3_000_000 });

it('reads back what it wrote, as people copy it', () => {
  fc.assert(
    fc.property(numbers, (n) => {
      const code = codeOf(n);
      expect(numberOf(code)).toBe(n);
      expect(numberOf(` ${code.slice(0, 4)} ${code.slice(4)}`)).toBe(n);
    }),
    { seed: 20261124 },
  );
});

it('finds one wrong digit and two that changed places', () => {
  fc.assert(
    fc.property(numbers, fc.nat(7), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
      const code = codeOf(n);
      const wrong = [...code];
      wrong[at] = String((Number(code[at]) + by) % 10);
      expect(numberOf(wrong.join(''))).toBeNull();
      const [a = '', b = ''] = [code[at], code[at + 1]];
      if (a !== b && b !== '') expect(numberOf(code.slice(0, at) + b + a + code.slice(at + 2))).toBeNull();
    }),
    { seed: 20261124 },
  );
});

it.each(['', '12345', '35010219900307661X', 'abc'])('knows that %j is none', (text) =>
  expect(numberOf(text)).toBeNull(),
);
