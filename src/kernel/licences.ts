import type { Citation } from './citation.ts';

/** A certificate without which nobody may work in an occupation. */
export interface Licence {
  /** Chinese name, as on the certificate. */
  title: string;
  /** Beginnings of occupation codes (2022 edition) that it is asked for. */
  occupations: readonly string[];
  /** Where one asks for it. */
  askAt: string;
  cites: Citation;
}

const CATALOGUE = '《国家职业资格目录（2021年版）》（人力资源社会保障部，2021年11月23日）';

/**
 * Occupations that need a certificate, and only those for which a source was read that says so; read on 2026-11-24. An
 * occupation that is not listed may need one all the same: then nothing is said, rather than something guessed.
 */
export const LICENCES: readonly Licence[] = [
  {
    title: '教师资格证',
    occupations: ['2-08-01', '2-08-02', '2-08-03', '2-08-04'],
    askAt: '县（市、区）教育局',
    cites: { source: CATALOGUE, article: '一、第1项，准入类' },
  },
  {
    title: '法律职业资格证书',
    occupations: ['2-07-04-00'],
    askAt: '县（市、区）司法局',
    cites: { source: CATALOGUE, article: '一、第2项，准入类' },
  },
  {
    title: '护士执业证书',
    // Midwives (2-05-08-06) stand beside nurses in the tree; the source speaks of nurses.
    occupations: ['01', '02', '03', '04', '05', '07', '08', '09'].map((last) => `2-05-08-${last}`),
    askAt: '县（市、区）卫生健康局',
    cites: { source: '《护士条例》（国务院令第517号）', article: '第七条' },
  },
  {
    title: '导游证',
    occupations: ['4-07-04-01'],
    askAt: '县（市、区）文化和旅游局',
    cites: { source: '《导游人员管理条例》（2017年10月7日修正）', article: '第四条' },
  },
  {
    title: '保安员证',
    occupations: ['4-07-05-01'],
    askAt: '现住地的县级公安局',
    cites: { source: '《公安机关实施保安服务管理条例办法》（2009年12月29日通过）', article: '第二十四条' },
  },
  {
    title: '盲人医疗按摩人员从事医疗按摩资格证书',
    occupations: ['2-05-10-00'],
    askAt: '县（市、区）残联',
    cites: { source: '《盲人医疗按摩管理办法》（2009年9月1日起施行）', article: null },
  },
];

/** The certificate that an occupation asks for; null where none is known. `code`: a single occupation, such as 4-07-05-01. */
export const licenceFor = (code: string): Licence | null =>
  LICENCES.find(({ occupations }) => occupations.some((prefix) => code.startsWith(prefix))) ?? null;
