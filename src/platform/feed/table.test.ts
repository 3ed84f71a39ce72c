import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../kernel/problem.ts';
import { bytesOf, textsOf } from './fixtures.ts';
import { feedMessages } from './messages.ts';
import { FEED_LIMITS } from './limits.ts';
import { writeXlsx } from './xlsx/write.ts';

/** Rows, or a refusal of this room; anything else fails the test. */
async function outcome(bytes: Buffer): Promise<'read' | 'refused'> {
  try {
    await textsOf(bytes, { ...FEED_LIMITS, entryBytes: 8 << 20, totalBytes: 16 << 20 });
    return 'read';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(feedMessages).toHaveProperty([error.problem.code]);
    expect(error.problem.kind).toBe('invalid');
    return 'refused';
  }
}

test('any bytes are read as a table or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      async (bytes) => void (await outcome(Buffer.from(bytes))),
    ),
    { seed: 8, numRuns: 300 },
  );
});

test('a workbook damaged anywhere is read or refused, never half understood as something else', async () => {
  const rows = [
    [{ text: '姓名' }, { text: '号码' }],
    [{ text: '示例' }, { text: '123' }],
  ];
  const sound = await bytesOf(writeXlsx([{ name: '表', widths: [9, 9], frozen: 1, rows }]));
  expect(await outcome(sound)).toBe('read');
  const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(sound.length), async (places, length) => {
      const damaged = Buffer.from(sound);
      for (const [at, byte] of places) damaged[at] = byte;
      await outcome(damaged);
      await outcome(damaged.subarray(0, length));
    }),
    { seed: 8, numRuns: 300 },
  );
});
