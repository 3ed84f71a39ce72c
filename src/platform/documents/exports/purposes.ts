/** Why a list of persons leaves the house; kept in the audit trail. */
export const EXPORT_PURPOSES = {
  report: '按要求上报或汇总',
  visit: '走访、联系本人',
  verify: '和别的部门核对名单',
  activity: '办招聘会、培训等活动',
  check: '督查、抽查',
} as const;

export type ExportPurpose = keyof typeof EXPORT_PURPOSES;
export const EXPORT_PURPOSE_CODES = Object.keys(EXPORT_PURPOSES) as [ExportPurpose, ...ExportPurpose[]];

/** Only these need whole numbers: others know people by name and place. */
export const FULL_NUMBER_PURPOSES: readonly ExportPurpose[] = ['report', 'verify'];
