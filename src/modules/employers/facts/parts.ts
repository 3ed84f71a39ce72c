import { industryWords } from '../industries.ts';
import { EMPLOYER_NATURES, type EmployerNature } from '../nature.ts';

/** Parts of what is known of a unit: each has sources of its own. */
export const EMPLOYER_PARTS = {
  name: '单位名称',
  nature: '单位性质',
  industry: '行业',
  headcount: '职工人数',
  address: '办公地址',
} as const;

export type EmployerPart = keyof typeof EMPLOYER_PARTS;
export const PARTS = Object.keys(EMPLOYER_PARTS) as [EmployerPart, ...EmployerPart[]];

/** What one saying says: of its part a value, of every other null. */
export interface SaidOfEmployer {
  name: string | null;
  nature: EmployerNature | null;
  industry: string | null;
  headcount: number | null;
  address: string | null;
}

/** A saying in words, as the page shows it. */
export function sayingWords(part: EmployerPart, said: SaidOfEmployer): string {
  const words: Record<EmployerPart, () => string | null> = {
    name: () => said.name,
    nature: () => said.nature && EMPLOYER_NATURES[said.nature],
    industry: () => said.industry && industryWords(said.industry),
    headcount: () => (said.headcount === null ? null : `${said.headcount} 人`),
    address: () => said.address,
  };
  return words[part]() ?? '';
}

/** Sources as people call them. An officer names the paper that was seen; the unit speaks for itself. */
export const EMPLOYER_SOURCES = {
  form: '残联登记',
  licence: '营业执照或登记证书',
  insurance: '社保缴费证明',
  tax: '个税申报表',
  self: '单位自己说的',
} as const;

export type EmployerSource = keyof typeof EMPLOYER_SOURCES;
/** Papers that an officer may have seen; `form` where the office found it out itself. */
export const PAPERS = ['form', 'licence', 'insurance', 'tax'] as const satisfies EmployerSource[];

/** A source in words; feeds to come bring names of their own. */
export function employerSourceWord(source: string): string {
  return (EMPLOYER_SOURCES as Readonly<Record<string, string>>)[source] ?? source;
}
