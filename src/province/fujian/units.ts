import type { ReportingUnit } from '../../kernel/regions.ts';

/** The 10 city-level units of the action plan. 平潭 stands under Fuzhou by its code and beside it in the plan. */
export const REPORTING_UNITS: readonly ReportingUnit[] = [
  { number: 1, code: '350100', name: '福州市' },
  { number: 2, code: '350200', name: '厦门市' },
  { number: 3, code: '350300', name: '莆田市' },
  { number: 4, code: '350400', name: '三明市' },
  { number: 5, code: '350500', name: '泉州市' },
  { number: 6, code: '350600', name: '漳州市' },
  { number: 7, code: '350700', name: '南平市' },
  { number: 8, code: '350800', name: '龙岩市' },
  { number: 9, code: '350900', name: '宁德市' },
  { number: 10, code: '350128', name: '平潭综合实验区' },
];
