import { defineRule } from '../../platform/rule/index.ts';
import { plainDate } from '../../kernel/dates.ts';
import type { EmploymentForm } from './forms.ts';

/** Papers that can stand behind a spell of work. */
export const EVIDENCE_TITLES = {
  LABOUR_CONTRACT: '劳动（聘用）合同',
  APPOINTMENT: '录用手续',
  WAGE_SLIP: '工资发放凭证',
  SOCIAL_INSURANCE: '社会保险缴费记录',
  BUSINESS_LICENCE: '营业执照或登记证书',
  START_UP_RECOGNITION: '自主创业认定材料',
  PUBLIC_WELFARE_AGREEMENT: '公益性岗位协议',
  SHELTERED_AGREEMENT: '辅助性就业协议',
  ALLOWANCE_SLIP: '劳动补贴发放记录',
  ATTENDANCE: '出勤记录',
  INCOME_RECORD: '收入记录（转账、平台流水）',
  PLATFORM_RECORD: '平台注册与接单记录',
  LAND_OR_STOCK: '承包、种养或加工证明',
  SALES_RECORD: '农产品销售记录',
  VILLAGE_STATEMENT: '村（居）委会证明',
  HOME_VISIT: '入户核实记录（附照片）',
} as const;

export type EvidenceKind = keyof typeof EVIDENCE_TITLES;
export const EVIDENCE_KINDS = Object.keys(EVIDENCE_TITLES) as readonly EvidenceKind[];

/** Every group must be met; any one kind of a group meets it. */
export type EvidenceGroups = readonly (readonly EvidenceKind[])[];
export type EvidenceRules = Readonly<Record<EmploymentForm, EvidenceGroups>>;

export interface EvidenceVerdict {
  enough: boolean;
  /** Groups that no paper meets yet. */
  missing: EvidenceGroups;
}

const SOURCE = '实名制登记惯例（省级待确认）';

/** A group in words: 劳动（聘用）合同 或 录用手续. */
export function groupText(group: readonly EvidenceKind[]): string {
  return group.map((kind) => EVIDENCE_TITLES[kind]).join(' 或 ');
}

/** Which papers are still missing for a form, given the kinds that lie before us. */
export const evidenceRule = defineRule({
  id: 'employment.evidence',
  title: '就业核实材料是否齐全',
  cites: [
    { source: '《福建省促进残疾人就业三年行动实施方案（2022—2024年）》', article: '二、（一）' },
    { source: SOURCE, article: null },
  ],
  validFrom: plainDate('2022-01-01'),
  validTo: null,
  decide(facts: { form: EmploymentForm; kinds: readonly EvidenceKind[] }, rules: EvidenceRules) {
    const groups = rules[facts.form];
    const met = groups.map((group) => group.find((kind) => facts.kinds.includes(kind)) ?? null);
    const missing = groups.filter((_, i) => met[i] === null);
    const result: EvidenceVerdict = { enough: missing.length === 0, missing };
    const steps = groups.map((group, i) => {
      const kind = met[i];
      return {
        name: groupText(group),
        value: kind ? EVIDENCE_TITLES[kind] : null,
        source: SOURCE,
        article: null,
      };
    });
    return { result, steps };
  },
});
