import { refuse } from '../../../kernel/problem.ts';
import type { Zip } from '../zip.ts';
import { createXmlScanner, type Tag } from './xml.ts';

/** Small parts (relations, workbook, styles) are read whole; none of them is ever this long. */
const PART_MAX = 8 * 1024 * 1024;

export interface Sheet {
  name: string;
  path: string;
  visible: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  epoch1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

/** Calls `open` for each start tag of a small part. */
export async function eachTag(zip: Zip, path: string, open: (tag: Tag) => void): Promise<void> {
  const scanner = createXmlScanner({
    open,
    close: () => undefined,
    text: () => undefined,
    wantsText: () => false,
  });
  scanner.write(await zip.whole(path, PART_MAX));
  scanner.end();
}

/** Resolves a relation's target against the part that names it; never leaves the container's root. */
function resolveTarget(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

interface Relation {
  kind: string;
  target: string;
}

async function relations(zip: Zip, part: string): Promise<Map<string, Relation>> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  if (!zip.has(path)) return found;
  await eachTag(zip, path, (tag) => {
    if (tag.name !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
    // The last word of the type is the same in the transitional and in the strict form of the standard.
    const kind = tag.attribute('Type')?.split('/').at(-1) ?? '';
    found.set(tag.attribute('Id') ?? '', {
      kind,
      target: resolveTarget(part, tag.attribute('Target') ?? ''),
    });
  });
  return found;
}

function prefixedId(tag: Tag): string {
  return (
    tag.attribute('r:id') ??
    tag.attribute('d3p1:id') ??
    tag.attribute('ns1:id') ??
    tag.attribute('relationships:id') ??
    ''
  );
}

/** Finds the sheets and the shared parts. Refuses `feed.not-xlsx` when the container holds no workbook. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const root = await relations(zip, '');
  const main = [...root.values()].find((r) => r.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!zip.has(main) || !main.endsWith('.xml')) throw refuse('invalid', 'feed.not-xlsx');
  const related = await relations(zip, main);
  const target = (kind: string) =>
    [...related.values()].find((r) => r.kind === kind && zip.has(r.target))?.target ?? null;
  const book: Workbook = {
    sheets: [],
    epoch1904: false,
    sharedStrings: target('sharedStrings'),
    styles: target('styles'),
  };
  await eachTag(zip, main, (tag) => {
    if (tag.name === 'workbookPr') book.epoch1904 = ['1', 'true'].includes(tag.attribute('date1904') ?? '');
    if (tag.name !== 'sheet') return;
    const relation = related.get(prefixedId(tag));
    if (relation?.kind !== 'worksheet' || !zip.has(relation.target)) return;
    book.sheets.push({
      name: tag.attribute('name') ?? '',
      path: relation.target,
      visible: (tag.attribute('state') ?? 'visible') === 'visible',
    });
  });
  if (book.sheets.length === 0) throw refuse('invalid', 'feed.no-sheet');
  return book;
}
