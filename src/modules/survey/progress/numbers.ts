/** Numbers of a campaign, of one place or of all. Persons, never visits, but for `visits`. */
export interface Numbers {
  /** On the list. */
  drawn: number;
  /** Any visit has come in. */
  visited: number;
  visits: number;
  met: number;
  away: number;
  refused: number;
  moved: number;
  died: number;
  notFound: number;
  /** Moved, died or not found, and no officer has looked into it yet. */
  toSettle: number;
  /** Drawn for a second visit. */
  second: number;
  secondDone: number;
  secondAgrees: number;
}

export const NUMBER_KEYS = [
  'drawn',
  'visited',
  'visits',
  'met',
  'away',
  'refused',
  'moved',
  'died',
  'notFound',
  'toSettle',
  'second',
  'secondDone',
  'secondAgrees',
] as const satisfies readonly (keyof Numbers)[];

export function sumOf(all: readonly Numbers[]): Numbers {
  const sum = (key: keyof Numbers) => all.reduce((total, one) => total + one[key], 0);
  return Object.fromEntries(NUMBER_KEYS.map((key) => [key, sum(key)])) as Record<keyof Numbers, number>;
}

/** Those whom somebody has to go to yet: not visited, or away. */
export const stillToVisit = ({ drawn, visited, away }: Numbers): number => drawn - visited + away;

/** A share in percent with one decimal, rounded down; null where there is nothing to divide by. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((1000 * part) / whole) / 10;

/** How each figure is counted, as the report says it. */
export const FORMULAS: readonly { title: string; formula: string }[] = [
  { title: '名单', formula: '开始调查那天，持有效残疾人证、在劳动年龄内、没有在业记录的人，一人算一次。' },
  { title: '已走访', formula: '至少登记过一次走访的人。' },
  { title: '走访率', formula: '已走访的人 ÷ 名单上的人。' },
  { title: '见到率', formula: '见到本人的人 ÷ 名单上的人。' },
  { title: '复访一致率', formula: '复访认为与第一次记录一致的人 ÷ 已经复访的人。' },
];
