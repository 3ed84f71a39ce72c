/** Half width, lower case, no spaces: the form in which postings are compared and read. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Text of a posting as plain words: tags removed, entities decoded, control characters and runs of blanks
 * folded. Entities are decoded after the tags went, so `&lt;b&gt;` stays readable text and never becomes markup.
 */
export function plainText(text: string): string {
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, decodeEntity)
    .replace(/\p{Cc}|\p{Cf}/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** One line of plain text: for titles and names. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : whole;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const NUMERAL = /(?:[零一二两三四五六七八九十][百千万]?)*[零一二两三四五六七八九十百千万]/g;

/** Chinese numerals in running text to digits: 三千五百 → 3500, 一万二 → 12000, 十 → 10. Bare 千 and 万 stay. */
export function arabicNumerals(text: string): string {
  return text.replace(NUMERAL, (run) => {
    // 三四千 means "3 to 4 thousand": two digits side by side are no number, leave them to be said as unread.
    const numeral = /[零一二两三四五六七八九十]/.test(run) && !/[一二两三四五六七八九]{2}/.test(run);
    return numeral ? String(readNumeral(run)) : run;
  });
}

function readNumeral(run: string): number {
  let total = 0;
  let pending = 0;
  let lastUnit = 1;
  for (const character of run) {
    const unit = UNITS[character];
    if (unit === undefined) {
      pending = character === '两' ? 2 : DIGITS.indexOf(character);
      if (character === '零') lastUnit = 1;
      continue;
    }
    if (unit === 10_000) total = (total + (pending || (total ? 0 : 1))) * unit;
    else total += (pending || 1) * unit;
    pending = 0;
    lastUnit = unit;
  }
  // Spoken shorthand: 三千五 is 3500, a last digit counts in the next lower unit.
  return total + pending * (lastUnit > 10 ? lastUnit / 10 : 1);
}
