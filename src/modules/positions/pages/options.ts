import { OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { ACCOMMODATIONS } from '../../../kernel/vocabulary.ts';
import { doorOf, type FormDoor } from '../../../platform/doors/form.ts';
import { addressWith, type FilterChip, type Option, optionsOf } from '../../../platform/ui/index.ts';
import { regionOptions, WORK_FORM_WORDS } from '../../people/index.ts';
import { positionProcedure } from '../procedure.ts';
import { RESERVES, RESERVE_KINDS } from '../reserve/kinds.ts';
import { LACK_WORDS } from '../words.ts';

/** What the address of the list may say. */
export const LIST_PARAMETERS = [
  'text',
  'state',
  'region',
  'occupation',
  'form',
  'wage',
  'accommodation',
  'lacks',
  'within',
  'sort',
  'size',
];

export const RESERVE_OPTIONS: Option[] = RESERVE_KINDS.map((kind) => ({
  value: kind,
  text: `${RESERVES[kind].title}，${RESERVES[kind].forWhom}`,
}));
export const FORM_OPTIONS = optionsOf(WORK_FORM_WORDS);
export const STATE_OPTIONS: Option[] = Object.entries(positionProcedure.states).map(([value, { title }]) => ({
  value,
  text: title,
}));
export const ACCOMMODATION_OPTIONS: Option[] = ACCOMMODATIONS.map(({ key, zh }) => ({
  value: key,
  text: zh,
}));
export const LACK_OPTIONS: Option[] = optionsOf(LACK_WORDS);
/** Major groups that hold positions of ours, with their middle groups; the value is the beginning of the code. */
export const OCCUPATION_OPTIONS: Option[] = OCCUPATIONS.filter(
  ({ level, code }) => level === 2 && /^[2-6]/.test(code),
).map(({ code, name }) => ({ value: code.slice(0, 4), text: name }));

/** Where a clerk may place a position: own region and below, and the city above where only that is known. */
export function placeOptions(args: Parameters<typeof doorOf>[0]): Option[] {
  const door = doorOf(args);
  const own = door.actor.regionCode;
  if (own === null) return [];
  const { regions } = door;
  const level = regions.get(own)?.level;
  const below = regionOptions(door).filter(({ value }) => regions.get(value)?.level !== 'province');
  const above = level === 'county' ? regions.parent(own) : null;
  const city =
    above === null || above === regions.province.code
      ? []
      : [{ value: above, text: `只知道在${regions.name(above)}` }];
  return [...below, ...city];
}

/** Regions to filter the public list by: the 10 units and their counties. */
export function jobRegionOptions({ regions }: Pick<FormDoor, 'regions'>): Option[] {
  return regions.children(regions.province.code).flatMap((unit) => [
    { value: unit.code, text: unit.name },
    ...regions
      .children(unit.code)
      .filter(({ level }) => level === 'county')
      .map(({ code, name }) => ({ value: code, text: `${unit.name}${name}` })),
  ]);
}

/** Chips for the filters in force; what is typed stands in quotes, what is chosen by its text. */
export function chipsOf(
  search: URLSearchParams,
  choices: Readonly<Record<string, readonly Option[]>>,
): FilterChip[] {
  return [...search].flatMap(([name, value]) => {
    const text =
      name === 'text'
        ? `含“${value}”`
        : name === 'wage'
          ? `月薪 ${value} 元以上`
          : choices[name]?.find((option) => option.value === value)?.text.trim();
    return text ? [{ text, without: addressWith(search, { [name]: null }) }] : [];
  });
}

/** The parameters of an address that a query knows; others are left aside. */
export function pick(search: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  );
}
