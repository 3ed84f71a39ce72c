import { weights } from '../random.ts';
import type { Random } from '../random.ts';

// Common in Fujian, in falling order.
const SURNAMES = weights<string>(
  [
    ...'陈林黄张吴李郑王刘苏蔡杨叶许谢郭曾罗邱江朱赖周洪庄何廖魏胡翁徐方余潘卢施沈游颜高柯严丁连孙邓唐汤傅池肖阮涂钟蓝雷念缪',
  ].map((surname, place) => [surname, 1 / (place + 2.5)] as const),
);
const DOUBLE_SURNAMES = ['欧阳', '上官', '司徒', '诸葛', '张简'] as const;
const GIVEN = {
  M: [...'伟强军勇杰涛明辉鹏志建国文斌海波平刚水木金火土生福荣财发祥德成学峰龙华宏光永清阳东俊浩天泽宇晨'],
  F: [...'秀英丽芳娟敏静霞燕红梅玉兰凤珍琴云莲香春花月娥雪琳莉萍婷美惠淑碧珠巧彩丹青思雨欣怡梦佳晓'],
} as const;
const MODERN = { M: [...'子梓浩宇轩博睿泽俊晨'], F: [...'梓欣怡雨涵诗语萱思佳'] } as const;
// Registered names hold characters that fonts, sorting and length checks stumble over; the last three need two code units.
const RARE = ['喆', '堃', '翀', '燚', '龑', '䶮', '㛃', '𬱖', '𫖯', '𤧛'] as const;
// Given name and father's or clan's name with the interpunct of U+00B7, as the register writes it.
const ETHNIC = {
  M: ['阿卜杜拉·买买提', '艾力·吐尔逊', '扎西·次仁', '巴特尔·那顺', '麦麦提明·阿不都热依木'],
  F: ['阿依古丽·艾山', '古丽娜尔·玉素甫', '卓玛·央金', '萨仁·其其格', '帕提古丽·阿布都克里木'],
} as const;

export interface SampleName {
  surname: string;
  given: string;
  /** As in the register. */
  full: string;
}

/** A name; among ten thousand a few hundred share theirs with somebody, as in life. */
export function nameOf(random: Random, sex: 'M' | 'F', birthYear: number): SampleName {
  if (random.chance(0.004)) return { surname: '', given: '', full: random.pick(ETHNIC[sex]) };
  const surname = random.chance(0.01) ? random.pick(DOUBLE_SURNAMES) : random.weighted(SURNAMES);
  return named(surname, givenName(random, sex, birthYear));
}

/** A child of the same family: the surname and, mostly, the first character of the given name are shared. */
export function siblingName(
  random: Random,
  other: SampleName,
  sex: 'M' | 'F',
  birthYear: number,
): SampleName {
  if (other.surname === '') return nameOf(random, sex, birthYear);
  const given = random.pick(GIVEN[sex]);
  return named(other.surname, ([...other.given][0] ?? '') + given);
}

function givenName(random: Random, sex: 'M' | 'F', birthYear: number): string {
  const last = random.chance(0.008) ? random.pick(RARE) : random.pick(GIVEN[sex]);
  if (random.chance(0.18)) return last;
  return (birthYear > 1995 ? random.pick(MODERN[sex]) : random.pick(GIVEN[sex])) + last;
}

function named(surname: string, given: string): SampleName {
  return { surname, given, full: surname + given };
}
