/** Which aid the household gets, as it was stated. */
export const AID_WORDS = {
  NONE: '没有领救助',
  MINIMUM: '领最低生活保障',
  MARGINAL: '低保边缘家庭',
  DESTITUTE: '特困供养',
} as const;
export type Aid = keyof typeof AID_WORDS;

/** Income of a head in a month, as people state it. */
export const INCOME_WORDS = {
  UNDER_500: '500 元以下',
  TO_1000: '500 到 1000 元',
  TO_2000: '1000 到 2000 元',
  TO_4000: '2000 到 4000 元',
  OVER_4000: '4000 元以上',
} as const;
export type IncomeBand = keyof typeof INCOME_WORDS;

/** What a member is to the person. */
export const RELATION_WORDS = {
  SPOUSE: '配偶',
  PARENT: '父母',
  CHILD: '子女',
  SIBLING: '兄弟姐妹',
  GRANDPARENT: '祖父母、外祖父母',
  GRANDCHILD: '孙子女、外孙子女',
  OTHER: '其他家人',
} as const;
export type Relation = keyof typeof RELATION_WORDS;

export const codes = <T extends string>(words: Readonly<Record<T, string>>) =>
  Object.keys(words) as [T, ...T[]];

export interface HouseholdTold {
  size: number;
  aid: Aid | null;
  incomeBand: IncomeBand | null;
}

/** 3 个人，领最低生活保障 */
export function householdWords({ size, aid, incomeBand }: HouseholdTold): string {
  return [`${size} 个人`, aid && AID_WORDS[aid], incomeBand && `人均月收入 ${INCOME_WORDS[incomeBand]}`]
    .filter(Boolean)
    .join('，');
}
