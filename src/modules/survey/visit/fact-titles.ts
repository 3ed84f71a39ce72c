/** Core facts that a visitor asks about, in their order, by their names in `visitTold.facts`. */
export const FACT_TITLES = {
  name: '姓名',
  phone: '联系电话',
  village: '住的村（社区）',
  address: '详细地址',
  urbanRural: '户口',
  education: '文化程度',
  guardianName: '监护人',
  guardianPhone: '监护人电话',
} as const;
