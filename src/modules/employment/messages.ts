import type { Messages } from '../../platform/module/index.ts';

export const messages: Messages = {
  'employment.start-in-future': () => '开始日期还没有到。等到上班那天再登记。',
  'employment.end-in-future': () => '离职日期还没有到。等到那天再登记。',
  'employment.end-before-start': () => '离职日期早于开始日期，请检查。',
  'employment.end-reason-missing': () => '填了离职日期，还要选离职原因。',
  'employment.end-date-missing': () => '选了离职原因，还要填离职日期；还在职就不要选原因。',
  'employment.too-young': (p) =>
    `开始工作那天不满 ${p.age} 周岁，不能登记为就业（《劳动法》第十五条）。这个人从 ${p.from} 起满 ${p.age} 周岁。请检查日期。`,
  'employment.employer-missing': () => '这种就业形式要填单位。请填单位名称，或从登记的单位里选。',
  'employment.unknown-employer': () => '没有找到这家单位。请重新查找，或直接填单位名称。',
  'employment.certificate-cancelled': (p) =>
    `这个人的残疾人证在 ${p.on} 已注销，之后开始的工作不能登记。请先核对残疾人证。`,
  'employment.already-recorded': () => '同一天、同一形式、同一单位的就业已经登记过了，请看已有的记录。',
  'employment.evidence-missing': (p) =>
    `材料还不够，不能核实通过。还缺：${p.missing}。依据：${p.source}。补上材料后再核实。`,
  'employment.four-eyes': () => '这条记录是你自己登记的，按本省规定要由另一位工作人员核实。',
  'employment.superseded': () => '这条记录已经被更正过，请到更正后的记录里办理。',
  'employment.closed': () => '这条记录没有通过核实，或已经撤回，不能再改。没有通过的可以更正后重新核实。',
  'employment.already-ended': (p) => `已经登记过离职日期 ${p.on}。日期不对就用“更正”。`,
  'rule.not-in-force': (p) => `${p.on} 这一天没有可用的规则“${p.rule}”。请联系省级管理员。`,
  'rule.parameter-unknown': (p) => `还没有设定 ${p.on} 的“${p.parameter}”，不能计算。请联系省级管理员。`,
  'done-spell-recorded': () => '就业已登记，等待核实。请上传材料。',
  'done-evidence-added': () => '材料已上传。',
  'done-evidence-removed': () => '材料已删除，并记下了原因。',
  'done-spell-verified': () => '已核实通过。',
  'done-spell-rejected': () => '已登记为不通过。',
  'done-spell-retracted': () => '已撤回。',
  'done-spell-ended': () => '离职已登记。',
  'done-spell-corrected': () => '已更正，等待重新核实。',
};
