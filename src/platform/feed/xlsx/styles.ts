import type { Zip } from '../zip.ts';
import { eachTag } from './workbook.ts';

/** Number formats 14-22 and 45-47 are dates or times everywhere, 27-36 and 50-58 in the Chinese editions. */
function builtInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a number format shows a date: letters y, m, d, h or s left over after quotes, escapes, colours and locales. */
export function isDateFormat(code: string): boolean {
  const first = code.split(';')[0] ?? '';
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** For each cell style of the workbook: does a number in it mean a date? */
export async function readDateStyles(zip: Zip, path: string | null): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  if (!path) return styles;
  await eachTag(zip, path, (tag) => {
    if (tag.name === 'numFmt')
      custom.set(Number(tag.attribute('numFmtId')), isDateFormat(tag.attribute('formatCode') ?? ''));
    if (tag.name === 'cellStyleXfs') inCellStyles = false;
    if (tag.name === 'cellXfs') inCellStyles = true;
    if (tag.name === 'cellStyles' || tag.name === 'dxfs') inCellStyles = false;
    if (tag.name !== 'xf' || !inCellStyles) return;
    const id = Number(tag.attribute('numFmtId') ?? '0');
    styles.push(custom.get(id) ?? builtInDate(id));
  });
  return styles;
}
