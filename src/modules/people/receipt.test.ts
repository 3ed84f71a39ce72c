import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { idsOfReceipt, receiptDay, receiptNumber } from './receipt.ts';

test('a receipt is 16 digits that lead back to the ids of its millisecond', () => {
  const moments = fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(moments, (msecs) => {
      const id = uuidv7({ msecs });
      const number = receiptNumber(id);
      expect(number).toMatch(/^\d{16}$/);
      const ids = idsOfReceipt(number.replace(/(\d{4})(?=\d)/g, '$1 '));
      expect(ids && id >= ids.from && id < ids.to).toBe(true);
    }),
    { seed: 20240603 },
  );
});

test('anything else is no receipt number', () => {
  for (const text of ['', '1717', '171738000000004x', '17173800000000421'])
    expect(idsOfReceipt(text)).toBeNull();
});

test('the day is that of Shanghai', () => {
  expect(receiptDay(uuidv7({ msecs: Date.parse('2024-06-02T16:30:00Z') }))).toBe('2024年6月3日');
});
