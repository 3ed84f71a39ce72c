import { plainDate, type PlainDate } from '../../../kernel/dates.ts';
import { defineRule } from '../../../platform/rule/index.ts';

/** What the order looks at. Neither category nor grade of a disability is among it, and never will be. */
export interface Standing {
  /** Of the person's file: a time-ordered id, so that of two equals the older file stands first. */
  id: string;
  /** Recognised as hard to employ on the day. */
  recognised: boolean;
  /** Recognised as of a household in which nobody works. */
  zeroHousehold: boolean;
  /** The day from which no work is recorded. */
  withoutWorkSince: PlainDate;
  /** The day on which the person asked for work. */
  appliedOn: PlainDate;
}

/** What may decide, each a comparison that puts the smaller first. */
const KEYS = {
  'zero-household': (s: Standing) => (s.recognised && s.zeroHousehold ? '0' : '1'),
  recognised: (s: Standing) => (s.recognised ? '0' : '1'),
  'without-work': (s: Standing) => s.withoutWorkSince,
  applied: (s: Standing) => s.appliedOn,
} as const;
export type OrderKey = keyof typeof KEYS;
export const ORDER_KEYS = Object.keys(KEYS) as [OrderKey, ...OrderKey[]];

/** As the page states the order. */
export const ORDER_WORDS: Readonly<Record<OrderKey, string>> = {
  'zero-household': '认定的就业困难人员，家里又没有人就业的',
  recognised: '认定的就业困难人员',
  'without-work': '没有工作的时间长的',
  applied: '登记想工作早的',
};
export const TIE_WORDS = '都一样的，档案建得早的';

export interface Placed {
  id: string;
  /** From 1. */
  place: number;
  /** What puts the person after the one before; null: the first, or `file` where all keys are equal. */
  by: OrderKey | 'file' | null;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What tells two apart: the first key in which they differ, else the file. */
function decides(a: Standing, b: Standing, order: readonly OrderKey[]): OrderKey | 'file' {
  return order.find((key) => KEYS[key](a) !== KEYS[key](b)) ?? 'file';
}

function compare(a: Standing, b: Standing, order: readonly OrderKey[]): number {
  const by = decides(a, b, order);
  return by === 'file' ? compareText(a.id, b.id) : compareText(KEYS[by](a), KEYS[by](b));
}

/** Everybody once, in the stated order; the answer depends on the set of people alone. */
export function placesOf(people: readonly Standing[], order: readonly OrderKey[]): Placed[] {
  const sorted = people.toSorted((a, b) => compare(a, b, order));
  return sorted.map((one, at) => {
    const before = sorted[at - 1];
    return { id: one.id, place: at + 1, by: before ? decides(before, one, order) : null };
  });
}

const LAW = '《中华人民共和国就业促进法》';

/** 优先录用的顺序: in which order a reserved post is offered to those who are eligible. */
export const offeringOrderRule = defineRule({
  id: 'recruiting.offering-order',
  title: '公益性岗位和定向招录先给谁',
  cites: [
    { source: LAW, article: '第五十三条' },
    { source: LAW, article: '第五十六条' },
  ],
  validFrom: plainDate('2022-01-01'),
  validTo: null,
  // The law names who comes first; that the longest without work comes next is for the province to confirm.
  confirmed: false,
  decide(people: readonly Standing[], order: readonly OrderKey[]) {
    return {
      result: placesOf(people, order),
      steps: [
        ...order.map((key, at) => ({
          name: `第 ${at + 1} 看`,
          value: ORDER_WORDS[key],
          source: LAW,
          article: at < 2 ? '第五十三条' : null,
        })),
        { name: '再一样', value: TIE_WORDS, source: '助业的初始设置（省级待确认）', article: null },
      ],
    };
  },
});
