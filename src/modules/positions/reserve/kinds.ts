import type { Citation } from '../../../kernel/citation.ts';

/** Kinds of posts that are offered first to people who are owed them. */
export type ReserveKind = 'PUBLIC_WELFARE' | 'TARGETED';

interface Reserve {
  title: string;
  /** For whom it is kept, in a plain sentence. */
  forWhom: string;
  cites: readonly Citation[];
}

/** What each kind is, and where it is said. Who is owed it and in which order is a dated rule of recruiting. */
export const RESERVES: Readonly<Record<ReserveKind, Reserve>> = {
  PUBLIC_WELFARE: {
    title: '公益性岗位',
    forWhom: '先给就业困难的人',
    cites: [{ source: '《中华人民共和国就业促进法》', article: '第五十三条' }],
  },
  TARGETED: {
    title: '定向招录',
    forWhom: '先给持证的残疾人',
    cites: [
      { source: '《机关、事业单位、国有企业带头安排残疾人就业办法》（残联发〔2021〕51号）', article: null },
    ],
  },
};
export const RESERVE_KINDS = Object.keys(RESERVES) as [ReserveKind, ...ReserveKind[]];
