/** Words in which the file of a person is shown; codes are those of the glossary. */
export const SEX_WORDS = { M: '男', F: '女' } as const;
export const URBAN_RURAL_WORDS = { URBAN: '城镇', RURAL: '农村' } as const;
export const EDUCATION_WORDS = ['未上过学', '小学', '初中', '高中或中专', '大专', '本科', '研究生'] as const;
export const CERTIFICATE_STATUS_WORDS = {
  VALID: '有效',
  EXPIRED: '已到期',
  FROZEN: '冻结',
  CANCELLED: '已注销',
  MOVED_OUT: '已迁出',
  LOST: '挂失',
} as const;
export const COMMUTE_WORDS = { county: '只在本县（市、区）', city: '本市范围都可以' } as const;
/** Work forms of a position and of a person's wish. */
export const WORK_FORM_WORDS = {
  FULL_TIME: '全职',
  FLEXIBLE_HOURS: '弹性工时',
  REMOTE: '居家远程',
  SHELTERED: '辅助性就业',
} as const;
export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  roster: '花名册导入',
  'roster-undo': '撤销花名册导入',
  form: '工作人员登记',
  survey: '入户调查',
  sample: '示例数据',
  self: '本人填报',
  'public-security': '公安部门的数据',
  federation: '残联的持证数据',
  schools: '教育部门的数据',
  'civil-affairs': '民政部门的数据',
  reselected: '撤回后重新选定',
};
