import { pinyin } from 'pinyin-pro';
import type { Region, Regions } from '../../kernel/regions.ts';

interface Sounding {
  region: Region;
  /** quanzhoushi */
  whole: string;
  /** qzs */
  initials: string;
}

/** Readings that a dictionary of words gets wrong, or knows two of: as the place itself is read. */
const OWN_READINGS: readonly (readonly [string, string])[] = [
  ['厦门', 'xia men'],
  ['长汀', 'chang ting'],
  ['长乐', 'chang le'],
  ['长泰', 'chang tai'],
  ['柘荣', 'zhe rong'],
  ['尤溪', 'you xi'],
];

const known = new WeakMap<Regions, readonly Sounding[]>();

function syllablesOf(name: string): string[] {
  const own = OWN_READINGS.find(([place]) => name.startsWith(place));
  const rest = own ? name.slice(own[0].length) : name;
  const sounds = rest === '' ? [] : pinyin(rest, { toneType: 'none', type: 'array', v: true });
  return [...(own ? own[1].split(' ') : []), ...sounds].map((s) => s.toLowerCase());
}

function soundings(regions: Regions): readonly Sounding[] {
  const found = known.get(regions);
  if (found) return found;
  const below = (code: string): Region[] =>
    regions.children(code).flatMap((region) => [region, ...below(region.code)]);
  const made = [...new Map(below(regions.province.code).map((r) => [r.code, r])).values()].map((region) => {
    const syllables = syllablesOf(region.name);
    return { region, whole: syllables.join(''), initials: syllables.map((s) => s[0] ?? '').join('') };
  });
  known.set(regions, made);
  return made;
}

const ORDER = { province: 0, city: 1, county: 2, township: 3, village: 4 } as const;

/**
 * Regions whose name holds the text, or whose pinyin (泉州: quanzhou, quan zhou) or initials (qz) begin with it; larger
 * regions first, at most `most`. Two thousand names are read once a process; a search walks them in under a millisecond.
 */
export function findRegions(regions: Regions, text: string, most = 30): Region[] {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s'’]+/g, '')
    .toLowerCase();
  if (typed === '') return [];
  const fits = ({ region, whole, initials }: Sounding) =>
    region.name.includes(typed) || whole.startsWith(typed) || initials.startsWith(typed);
  return soundings(regions)
    .filter(fits)
    .map(({ region }) => region)
    .toSorted((a, b) => ORDER[a.level] - ORDER[b.level])
    .slice(0, most);
}
