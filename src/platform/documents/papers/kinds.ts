/** Papers that belong to a person rather than to one record about them. */
export const PAPER_KINDS = {
  DISABILITY_CERTIFICATE: '残疾人证',
  IDENTITY: '身份证或户口簿',
  EDUCATION: '学历或学位证书',
  SKILL: '职业技能证书',
  ASSESSMENT: '能力或健康评估',
  GUARDIANSHIP: '监护证明',
  CONSENT: '签过字的同意书',
  OTHER: '其他材料',
} as const;

export type PaperKind = keyof typeof PAPER_KINDS;
export const PAPER_KIND_CODES = Object.keys(PAPER_KINDS) as [PaperKind, ...PaperKind[]];

/** The kind in words; papers of other records keep the name of their file alone. */
export function paperTitle(kind: string): string | null {
  return Object.hasOwn(PAPER_KINDS, kind) ? PAPER_KINDS[kind as PaperKind] : null;
}
