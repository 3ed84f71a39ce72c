import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../kernel/problem.ts';
import { zipOf } from '../../feed/fixtures.ts';
import { fileType } from '../kind.ts';
import { checkContent } from './check.ts';
import { exifOf, jpegOf, pngOf } from './fixtures.ts';

const LIMITS = { image: 20, pdf: 20, office: 20, text: 20, megapixels: 100 };

async function kept(bytes: Buffer, name: string): Promise<Buffer> {
  return checkContent(bytes, await fileType(bytes, name), LIMITS);
}
const codeOf = (bytes: Buffer, name: string) =>
  kept(bytes, name).then(
    () => 'kept',
    (refusal: Refusal) => refusal.problem?.code ?? String(refusal),
  );

describe('a photo', () => {
  it('loses where, when and by whom it was taken, and keeps its way up', async () => {
    const clean = await kept(jpegOf(4000, 3000, exifOf(6, 'GPS 26.0745N 119.2965E')), 'a.jpg');
    const text = clean.toString('latin1');
    expect([/GPS|ZHANG|LIN/.test(text), text.includes('JFIF')]).toEqual([false, true]);
    const exif = clean.indexOf('Exif');
    expect(clean.readUInt16BE(exif + 6 + 10)).toBe(0x0112);
    expect(clean.readUInt16BE(exif + 6 + 18)).toBe(6);
    expect(clean.subarray(-9).toString('hex')).toBe('12ff0034ffd056ffd9');
  });

  it('that stands upright needs no such mark', async () => {
    expect((await kept(jpegOf(10, 10, exifOf(1, 'x')), 'a.jpg')).includes('Exif')).toBe(false);
  });

  it('is cleaned to the same bytes a second time', async () => {
    for (const photo of [jpegOf(40, 30, exifOf(3, 'x')), pngOf(4, 4, [['tEXt', 'Author\0LIN']])]) {
      const once = await kept(photo, '');
      expect(await kept(once, '')).toEqual(once);
    }
  });

  it('as PNG keeps what shows and drops what tells', async () => {
    const chunks: [string, string][] = [
      ['pHYs', '\0\0\0\x01\0\0\0\x01\x01'],
      ['tEXt', 'Author\0LIN'],
      ['eXIf', 'II*\0'],
      ['prIv', 'secret'],
    ];
    const clean = await kept(pngOf(4, 4, chunks), 'a.png');
    expect(clean).toEqual(pngOf(4, 4, chunks.slice(0, 1)));
  });

  it('takes nothing along that stands behind its end', async () => {
    const zip = await zipOf([{ name: 'x.html', content: ['<script>'] }]);
    for (const photo of [jpegOf(4, 4), pngOf(4, 4)])
      expect((await kept(Buffer.concat([photo, zip]), '')).includes('script')).toBe(false);
  });

  it.each([
    ['bomb.png', pngOf(60_000, 60_000, [], false), 'file-image-large'],
    ['bomb.jpg', jpegOf(65_000, 65_000), 'file-image-large'],
    ['flat.png', pngOf(0, 10), 'file-image-broken'],
    ['cut.png', pngOf(40, 40).subarray(0, 60), 'file-image-broken'],
    ['cut.jpg', jpegOf(40, 40).subarray(0, -2), 'file-image-broken'],
    ['mark.jpg', Buffer.from('ffd8ffe000', 'hex'), 'file-image-broken'],
    ['iphone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'file-heic'],
  ])('%s is refused', async (name, bytes, code) => expect(await codeOf(bytes, name)).toBe(code));
});

describe('a PDF', () => {
  const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\n%%EOF`, 'latin1');
  const packed = (objects: string) => {
    const data = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
    return pdf(`1 0 obj <</Type/ObjStm /Filter/FlateDecode>> stream\n${data}\nendstream endobj`);
  };

  it.each([
    ['plain', pdf('1 0 obj <</Type/Catalog /OpenAction [3 0 R /Fit]>> endobj'), 'kept'],
    ['a script', pdf('1 0 obj <</S/JavaScript /JS(app.alert(1))>> endobj'), 'file-script'],
    ['a script written otherwise', pdf('1 0 obj <</S/J#61vaScript>> endobj'), 'file-script'],
    ['a program', pdf('<</S/Launch/F(cmd.exe)>>'), 'file-script'],
    ['a file inside', pdf('<</Names<</EmbeddedFiles 2 0 R>>>>'), 'file-script'],
    ['a script among packed objects', packed('<</S/JavaScript/JS(x)>>'), 'file-script'],
    ['harmless packed objects', packed('<</Type/Font>>'), 'kept'],
    [
      'packed objects that do not open',
      pdf('1 0 obj <</Type/ObjStm>> stream\nnonsense\nendstream'),
      'file-script',
    ],
    ['a password', pdf('trailer <</Encrypt 5 0 R>>'), 'file-locked'],
    ['/JS within a picture', pdf('1 0 obj <</Subtype/Image>> stream\nab/JS (x)\nendstream endobj'), 'kept'],
  ])('with %s', async (_what, bytes, code) => expect(await codeOf(bytes, 'a.pdf')).toBe(code));

  it('that is a container too is refused', async () => {
    const zip = await zipOf([{ name: 'a.exe', content: ['MZ'] }]);
    expect(await codeOf(Buffer.concat([pdf('x'), zip]), 'a.pdf')).toBe('file-polyglot');
  });
});

describe('an office document', () => {
  const docx = (types: string, ...more: [string, string][]) =>
    zipOf(
      [['[Content_Types].xml', types] as const, ['word/document.xml', '<w/>'] as const, ...more].map(
        ([name, text]) => ({ name, content: [text] }),
      ),
    );

  it('without programs is kept as it is', async () => {
    const bytes = await docx('<Types/>');
    expect(await kept(bytes, 'a.docx')).toBe(bytes);
  });

  it('with a program is refused, wherever it hides', async () => {
    const outside =
      '<Relationship Type="x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/>';
    for (const bytes of [
      await docx('<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
      await docx('<Types/>', ['word/activeX/activeX1.xml', '<x/>']),
      await docx('<Types/>', ['word/embeddings/oleObject1.bin', 'MZ']),
      await docx('<Types/>', ['word/_rels/settings.xml.rels', outside]),
    ])
      expect(await codeOf(bytes, 'a.docx')).toBe('file-macro');
  });

  it('that lies about its size, or is packed too tightly, is refused', async () => {
    expect(await codeOf(await docx('<Types/>', ['word/bomb.xml', '0'.repeat(6_000_000)]), 'a.docx')).toBe(
      'feed.zip-bomb',
    );
  });

  it('with a password, or of the old kind, is told what to do', async () => {
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'a.docx')).toBe('file-old-office');
  });
});
