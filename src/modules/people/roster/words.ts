import type { CertificateStatus } from '../tables.ts';

/** Words under which rosters write a choice, and what they mean. Compared half-width, lower case and without blanks. */
type Words<T> = readonly (readonly [meaning: T, ...words: string[]])[];

const SEX: Words<'M' | 'F'> = [
  ['M', '男', '男性', 'm', '1'],
  ['F', '女', '女性', 'f', '2'],
];

const URBAN_RURAL: Words<'URBAN' | 'RURAL'> = [
  [
    'URBAN',
    '城镇',
    '城市',
    '非农业',
    '非农',
    '非农业户口',
    '城镇户口',
    '非农户口',
    '城镇居民',
    '城',
    'urban',
  ],
  ['RURAL', '农村', '农业', '农业户口', '农村户口', '农村居民', '农户', '农', '乡村', 'rural'],
];

const EDUCATION: Words<number> = [
  [0, '未上过学', '未上学', '文盲', '半文盲', '文盲半文盲', '文盲或半文盲', '学龄前', '无', '没上过学'],
  [1, '小学', '小学毕业', '小学肄业', '特教小学'],
  [2, '初中', '初中毕业', '初级中学', '特教初中'],
  [
    3,
    '高中',
    '中专',
    '高中或中专',
    '高中/中专',
    '中等专科',
    '中等职业',
    '职高',
    '职业高中',
    '技校',
    '技工学校',
    '中职',
    '高中毕业',
    '普通高中',
    '高级中学',
  ],
  [4, '大专', '专科', '大学专科', '高职', '高等职业', '大专毕业'],
  [5, '本科', '大学本科', '大学', '本科毕业', '学士'],
  [6, '研究生', '硕士', '博士', '硕士研究生', '博士研究生', '研究生及以上'],
];

const STATUS: Words<CertificateStatus> = [
  ['VALID', '有效', '正常', '在用', '持证', '已发证', '已办证', '生效'],
  ['EXPIRED', '到期', '已到期', '过期', '已过期', '失效'],
  ['FROZEN', '冻结', '已冻结', '暂停'],
  ['CANCELLED', '注销', '已注销', '死亡注销', '死亡', '作废'],
  ['MOVED_OUT', '迁出', '已迁出', '转出', '已转出'],
  ['LOST', '挂失', '遗失', '丢失', '已挂失'],
];

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'()]+/g, '');
}

function reader<T>(words: Words<T>): (text: string) => T | null {
  const byWord = new Map(
    words.flatMap(([meaning, ...written]) => written.map((word) => [fold(word), meaning] as const)),
  );
  return (text) => byWord.get(fold(text)) ?? null;
}

/** Each reads one choice as written; null where the word is not known. */
export const readSex = reader(SEX);
export const readUrbanRural = reader(URBAN_RURAL);
export const readEducation = reader(EDUCATION);
export const readStatus = reader(STATUS);
