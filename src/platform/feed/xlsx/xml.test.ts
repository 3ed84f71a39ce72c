import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createXmlScanner } from './xml.ts';
import { xmlText } from './write-parts.ts';

/** What a document says, scanned in pieces of `size` bytes. */
function scan(document: string, size: number): string[] {
  const said: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') said.push(`"${text}"`);
    text = '';
  };
  const scanner = createXmlScanner({
    open: (tag) => (flush(), said.push(`<${tag.name} ${tag.attribute('a') ?? '-'}`)),
    close: (name) => (flush(), said.push(`>${name}`)),
    text: (value) => (text += value),
    wantsText: () => true,
  });
  const bytes = Buffer.from(document);
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size));
  scanner.end();
  return said;
}

const DOCUMENT = `<?xml version="1.0"?><!-- <c a="no"> --><x:row b='1>2' a="张&amp;三"><c/><t>一&lt;二&#x4E09;&#22235;&unknown;</t><![CDATA[<raw>&amp;]]></x:row>`;
const SAID = ['<row 张&三', '<c -', '>c', '<t -', '"一<二三四&unknown;"', '>t', '"<raw>&amp;"', '>row'];

test('wherever the pieces are cut, the document says the same', () => {
  for (let size = 1; size <= Buffer.byteLength(DOCUMENT); size++) expect(scan(DOCUMENT, size)).toEqual(SAID);
});

test('any text survives being written and scanned', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((t) => !/[\u0000-\u001F\uFFFE\uFFFF]|_x[\da-f]{4}_/i.test(t));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (t, size) => {
      expect(scan(`<t>${xmlText(t)}</t>`, size).slice(1, -1)).toEqual([`"${t}"`]);
    }),
    { seed: 8 },
  );
});

test('a document type is refused, so no entity can expand', () => {
  expect(() => scan('<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>', 64)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'feed.xml-doctype' }) }),
  );
});

test.each(['<a><b></a', '<a>', '</a>', '<a></a></a>', '<!-- never closed', `<a ${'x'.repeat(70_000)}`])(
  'a broken document is refused: %s',
  (document) => {
    expect(() => scan(document, 1000)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'feed.xml' }) }),
    );
  },
);
