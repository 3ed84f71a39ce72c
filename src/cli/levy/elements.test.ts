import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, NotJson } from './elements.ts';
import { elementsIn, parseExactly } from './parse.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The elements as they come out, and the index of the first of each batch checked against the count before it. */
async function read(text: string, chunk: number, batch: number): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const { first, count, bytes } of batchesOf(chunks(text, chunk), batch)) {
    const elements = elementsIn(bytes);
    expect([first, count]).toEqual([all.length, elements.length]);
    all.push(...elements);
  }
  return all;
}

const rows = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), { maxLength: 12 });
const size = fc.integer({ min: 1, max: 64 });
const run = { seed: 20260403, numRuns: 300 };

describe('elements of a stream', () => {
  it('are those of the array, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(rows, size, size, fc.constantFrom(0, 2), async (value, chunk, batch, indent) => {
        const text = ` ${JSON.stringify(value, null, indent)}\n`;
        expect(await read(text, chunk, batch)).toEqual(JSON.parse(text));
      }),
      run,
    );
  });

  it('are those of the lines, however they are cut, with blank ones left out', async () => {
    await fc.assert(
      fc.asyncProperty(rows, size, size, async (value, chunk, batch) => {
        fc.pre(value.length > 0);
        const text = value.map((row) => JSON.stringify(row)).join('\r\n \n');
        expect(await read(text, chunk, batch)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      run,
    );
  });

  it.each(['', ' ', '5', 'null', '[', '[{}', '[{}]]', '[1] 2', '["]'])('refuses %j', async (text) => {
    await expect(read(text, 3, 3)).rejects.toBeInstanceOf(NotJson);
  });

  it('keeps the place of an element that is no JSON', async () => {
    expect(await read('[1, x, {"a": nope}, 2,]', 4, 100)).toEqual([1, undefined, undefined, 2, undefined]);
    expect(await read('{"a":1}\nx\n{"b":"]},"}\n', 4, 100)).toEqual([{ a: 1 }, undefined, { b: ']},' }]);
  });
});

describe('numbers', () => {
  it('with more digits than a binary fraction holds arrive as they were written', () => {
    expect(parseExactly('[0.1, 12345678901234567890, -2480000.1234567891, "12345678901234567890"]')).toEqual([
      0.1,
      '12345678901234567890',
      '-2480000.1234567891',
      '12345678901234567890',
    ]);
  });
});
