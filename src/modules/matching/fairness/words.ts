import type { Source } from './tally.ts';

export const SOURCE_TITLES: Readonly<Record<Source, (year: number) => string>> = {
  pushed: (year) => `${year} 年推给本人的岗位`,
  engine: () => '做表那天，系统会推荐的岗位',
};

/** What each figure means and how it is reckoned; said where the figure stands and in every file. */
export const FIGURE_WORDS = [
  { term: '想工作的人', text: '登记了想工作、没有说不要推荐的人。' },
  { term: '有推荐的人', text: '至少有 1 个推荐的人，占这一组的百分之几。' },
  { term: '平均几个', text: '推荐的个数，除以这一组的人数。' },
  {
    term: '推荐分量',
    text: '排在越前面，分量越重：第 1 个算 1，第 2 个算 0.63，第 3 个算 0.5。每人加起来，再按人数平均。',
  },
  {
    term: '和全体比',
    text: '这一组的平均推荐分量，除以全体的。全体是 100%。低了，不等于不公平，但要找原因。',
  },
] as const;

export const METHOD =
  '分量等于 1 除以 log2(1 + 名次)，取自 Singh 和 Joachims 的论文 Fairness of Exposure in Rankings（KDD 2018）。残疾类别、性别和年龄不参加推荐，只在这张表里用来比较。';

export const WITHHELD = '少于 5 人的组不显示，免得认出是谁。';

const decimal = (value: number, digits: number): string =>
  new Intl.NumberFormat('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );

/** Tenths of a per cent, hundredths, and hundredths as a per cent; what is not told is said so. */
export const NOT_TOLD = '不显示';
export const shareWords = (tenths: number | null): string =>
  tenths === null ? NOT_TOLD : `${decimal(tenths / 10, 1)}%`;
export const hundredthsWords = (value: number | null): string =>
  value === null ? NOT_TOLD : decimal(value / 100, 2);
export const ratioWords = (value: number | null): string => (value === null ? '没有可比的' : `${value}%`);

/** The finding over the bars: which group is furthest from the whole. */
export function findingWords(by: string, far: { label: string; ratio: number | null } | null): string {
  if (far === null || far.ratio === null) return `按${by}：没有可以比较的数字。`;
  if (Math.abs(far.ratio - 100) < 5) return `按${by}：各组和全体差不多。`;
  const way = far.ratio < 100 ? '低' : '高';
  return `按${by}：“${far.label}”离全体最远，${way} ${Math.abs(far.ratio - 100)}%。`;
}
