import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { bufferSource, FEED_LIMITS } from '../../feed/index.ts';
import { openZip } from '../../feed/zip.ts';
import { docxOf } from './docx.ts';
import type { HouseDocument } from './model.ts';
import { readPdf, type ReadPdf } from './pdf/read-fixture.ts';
import { pdfOf } from './pdf/render.ts';
import { renderDocument } from './render.ts';
import { DocumentView } from './view.tsx';

const ROWS = Array.from({ length: 70 }, (_, i) => [`第 ${i + 1} 街道`, String(1000 + i)]);
const LETTER: HouseDocument = {
  title: '残疾人就业推荐信',
  number: '榕鼓残〔2024〕12号',
  to: '福州样例包装有限公司',
  blocks: [
    { kind: 'heading', level: 1, text: '一、推荐的人' },
    {
      kind: 'paragraph',
      text: '我们推荐张小明来应聘“包装工”。他愿意做这项工作，能力和岗位要求相合；请在2024年6月30日前答复 help@example.org。',
    },
    {
      kind: 'facts',
      caption: '推荐的情况',
      items: [
        { term: '姓名', value: '𬸚小明' },
        { term: '岗位', value: '包装工' },
      ],
    },
    { kind: 'heading', level: 2, text: '（一）数字' },
    { kind: 'table', caption: '各街道', head: ['街道', '人次'], rows: ROWS, numeric: [1] },
    { kind: 'signature', office: '福州市鼓楼区残疾人联合会', date: '2024年6月3日', seal: true },
  ],
  notes: ['示例 <不是真的> & 没有效力。'],
};

/** Every text of the document, in order: what each of its forms must say. */
const WORDS = [
  '榕鼓残〔2024〕12号',
  '福州样例包装有限公司：',
  '一、推荐的人',
  '我们推荐张小明来应聘“包装工”。',
  '姓名',
  '（一）数字',
  '街道',
  '第 70 街道',
  '1069',
  '福州市鼓楼区残疾人联合会（盖章）',
  '2024年6月3日',
  '示例 <不是真的> & 没有效力。',
];

function inOrder(text: string): string[] {
  let from = 0;
  return WORDS.filter((word) => {
    const at = text.indexOf(word, from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe('a document as .docx', () => {
  let xml: string;
  let styles: string;
  let core: string;
  beforeAll(async () => {
    const zip = await openZip(bufferSource(await docxOf(LETTER)), FEED_LIMITS);
    const part = async (name: string) => (await zip.whole(name, 10_000_000)).toString('utf8');
    [xml, styles, core] = await Promise.all([
      part('word/document.xml'),
      part('word/styles.xml'),
      part('docProps/core.xml'),
    ]);
  });

  it('says all of it in order', () => {
    const text = xml
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(inOrder(text)).toEqual([]);
  });

  it('has styles of headings, heads of tables that repeat, its language and its title', () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    for (const style of ['Title', 'Heading1', 'Heading2', 'BodyText', 'Caption'])
      expect([style, xml.includes(`<w:pStyle w:val="${style}"/>`)]).toEqual([style, true]);
    expect(styles).toMatch(/<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/);
    expect(core).toContain('<dc:title>残疾人就业推荐信</dc:title>');
  });

  it('stands on the page of GB/T 9704: A4, margins of 37, 26, 35 and 28 mm, lines of 29 points', () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(styles).toContain('w:line="580" w:lineRule="exact"');
    expect(styles).toMatch(/w:eastAsia="仿宋"/);
  });
});

describe('a document as PDF', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = readPdf(await pdfOf(LETTER));
  });

  it('tells its language and title, and that it is tagged', () => {
    expect(pdf.catalogue).toMatch(/\/Lang \(zh-CN\)/);
    const all = [...pdf.objects.values()].join('\n');
    for (const said of [
      '/Marked true',
      '/DisplayDocTitle true',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/StructTreeRoot',
    ])
      expect([said, `${pdf.catalogue}${all}`.includes(said)]).toEqual([said, true]);
  });

  it('says all of it in order, whatever slice of the font a character lies in', () => {
    expect(inOrder(pdf.structure.map(([, text]) => text).join('\n'))).toEqual([]);
    expect(pdf.structure.flatMap(([, text]) => [...text]).filter((c) => c === '?')).toEqual([]);
  });

  it('has headings, and tables with their heads, as a reader needs them', () => {
    const of = (tag: string) => pdf.structure.filter(([t]) => t === tag).map(([, text]) => text);
    expect([of('H1'), of('H2'), of('H3')]).toEqual([['残疾人就业推荐信'], ['一、推荐的人'], ['（一）数字']]);
    expect(of('Caption')).toEqual(['推荐的情况', '各街道']);
    expect([of('TR').length, of('TH').length, of('TD').length]).toEqual([3 + 71, 4 + 2 + 70, 2 + 70]);
    const scopes = [...pdf.objects.values()].filter((body) => body.includes('/O /Table'));
    expect([
      scopes.filter((s) => s.includes('/Column')).length,
      scopes.filter((s) => s.includes('/Row')).length,
    ]).toEqual([4, 72]);
  });

  it('keeps page numbers and repeated heads out of what is read', () => {
    expect(pdf.pages).toBeGreaterThan(2);
    for (let page = 1; page <= pdf.pages; page++) expect(pdf.artifacts).toContain(`— ${page} —`);
    expect(pdf.structure.map(([, text]) => text).join('')).not.toContain('— 1 —');
  });

  it('draws a mark for a character that the font lacks, and says the real one', () => {
    const cell = [...pdf.objects.values()].find(
      (body) => body.includes('/S /TD') && body.includes('/ActualText'),
    );
    expect(cell?.replaceAll('\\\\', '\\')).toContain(
      Buffer.from('𬸚小明', 'utf16le').swap16().toString('latin1'),
    );
    expect(pdf.structure).toContainEqual(['TD', '〓小明']);
  });

  it('is made in a thread, so that pages go on answering', async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    const bytes = await renderDocument(LETTER, 'pdf');
    clearInterval(heart);
    expect(Buffer.from(bytes).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(beats).toBeGreaterThan(5);
  });
});

it('says the same as a page', () => {
  const html = renderToStaticMarkup(createElement(DocumentView, { document: LETTER }));
  const text = html
    .replaceAll(/<(h2|h3|caption|th|td|p|dt|dd|li|div|tr)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  expect(inOrder(text)).toEqual([]);
});

const soffice = spawnSync('soffice', ['--version']).status === 0;
describe.skipIf(!soffice)('LibreOffice (skipped where soffice is not installed)', () => {
  it.each(['docx', 'pdf'] as const)('opens the .%s and finds its text', async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'zhuye-office-'));
    writeFileSync(join(folder, `a.${format}`), await renderDocument(LETTER, format));
    const filter = format === 'pdf' ? ['--infilter=writer_pdf_import'] : [];
    execFileSync('soffice', [
      '--headless',
      ...filter,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      join(folder, `a.${format}`),
    ]);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('残疾人就业推荐信');
    rmSync(folder, { recursive: true });
  });
});
