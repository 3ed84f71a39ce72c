import { inflateSync } from 'node:zlib';

/** What a reader of the PDF would find: for the tests, and for PDFs as our own writer makes them. */
export interface ReadPdf {
  catalogue: string;
  /** Objects by number, their streams unpacked. */
  objects: Map<number, string>;
  /** Tags and texts in the order of the structure: ['H1', '标题'], ['TH', '项目'], … */
  structure: [tag: string, text: string][];
  /** Everything that was drawn outside the structure: rules, page numbers. */
  artifacts: string;
  pages: number;
}

function objectsOf(bytes: Buffer): Map<number, string> {
  const objects = new Map<number, string>();
  const text = bytes.toString('latin1');
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, n = '', body = ''] = found;
    const stream = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body);
    const packed = stream?.[1]?.includes('/FlateDecode');
    const content = stream?.[2] ?? '';
    const unpacked = packed ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
    objects.set(Number(n), stream ? `${stream[1]}\nstream\n${unpacked}` : body);
  }
  return objects;
}

const refs = (text: string) => [...text.matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]));

/** Glyph codes to characters, from the ToUnicode map of a font. */
function unicodeOf(objects: Map<number, string>, font: string): Map<string, string> {
  const map = new Map<string, string>();
  const [at] = refs(/\/ToUnicode (\d+ 0 R)/.exec(font)?.[1] ?? '');
  const cmap = objects.get(at ?? -1) ?? '';
  const wide = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, from = '', to = '', list = ''] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const targets = [...list.matchAll(/<([\w ]+)>/g)].map((found) => wide(found[1] ?? ''));
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
      map.set(code.toString(16).padStart(4, '0'), targets[code - Number.parseInt(from, 16)] ?? '');
  }
  return map;
}

/** Texts of a page by the number of their marked content; what has none is an artifact. */
function markedTexts(objects: Map<number, string>, page: string): Map<number | null, string> {
  const [resources] = refs(/\/Resources (\d+ 0 R)/.exec(page)?.[1] ?? '');
  const fonts = new Map(
    [...(objects.get(resources ?? -1) ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', n]) => [
      name,
      unicodeOf(objects, objects.get(Number(n)) ?? ''),
    ]),
  );
  const [contents] = refs(/\/Contents (\d+ 0 R)/.exec(page)?.[1] ?? '');
  const texts = new Map<number | null, string>();
  let mark: number | null = null;
  let font = new Map<string, string>();
  for (const line of (objects.get(contents ?? -1) ?? '').split('\n')) {
    const mcid = /\/MCID (\d+)/.exec(line)?.[1];
    if (mcid !== undefined) mark = Number(mcid);
    if (line === 'EMC') mark = null;
    const name = /^\/(F\d+) /.exec(line)?.[1];
    if (name) font = fonts.get(name) ?? font;
    if (!/T[jJ]$/.test(line)) continue;
    const codes = [...line.matchAll(/<(\w+)>/g)].flatMap((found) => found[1]?.match(/.{4}/g) ?? []);
    texts.set(
      mark,
      (texts.get(mark) ?? '') + codes.map((code) => font.get(code.toLowerCase()) ?? '?').join(''),
    );
  }
  return texts;
}

/** Reads a PDF of ours back by its structure tree. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const find = (pattern: RegExp) => [...objects.values()].find((body) => pattern.test(body)) ?? '';
  const catalogue = find(/\/Type \/Catalog/);
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\b/.test(body));
  const texts = new Map(pages.map(([n, body]) => [n, markedTexts(objects, body)]));
  const structure: [string, string][] = [];

  function walk(n: number): void {
    const body = objects.get(n) ?? '';
    const tag = /\/S \/(\w+)/.exec(body)?.[1] ?? '';
    const kids = /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/.exec(body)?.[1] ?? '';
    const [page] = refs(/\/Pg (\d+ 0 R)/.exec(body)?.[1] ?? '');
    const own: string[] = [];
    const entry: [string, string] = [tag, ''];
    if (tag) structure.push(entry);
    for (const kid of kids.matchAll(/<<[\s\S]*?>>|(\d+) 0 R|(\d+)/g)) {
      if (kid[1]) walk(Number(kid[1]));
      else {
        const at = kid[2] ?? /\/MCID (\d+)/.exec(kid[0])?.[1] ?? '';
        const [elsewhere] = refs(/\/Pg (\d+ 0 R)/.exec(kid[0])?.[1] ?? '');
        own.push(texts.get(elsewhere ?? page ?? -1)?.get(Number(at)) ?? '');
      }
    }
    entry[1] = own.join('');
  }
  for (const root of refs(/\/StructTreeRoot (\d+ 0 R)/.exec(catalogue)?.[1] ?? '')) walk(root);
  const artifacts = [...texts.values()].map((page) => page.get(null) ?? '').join('|');
  return { catalogue, objects, structure, artifacts, pages: pages.length };
}
