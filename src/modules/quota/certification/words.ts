import type { ProblemParams } from '../../../kernel/problem.ts';
import type { Messages } from '../../../platform/module/index.ts';
import { INSURANCE_WORDS, INSURANCES } from './facts.ts';
import type { CureCode, ReasonCode } from './reasons.ts';

/** Why a month does not count, in a sentence. */
export function reasonWords(code: ReasonCode, params: ProblemParams = {}): string {
  return REASON_WORDS[code](params);
}

/** What can be done about it. */
export function cureWords(cure: CureCode): string {
  return CURE_WORDS[cure];
}

/** For the messages of the room. */
export const certificationMessages: Messages = {
  'quota.person-twice': () => '同一个人在名单里出现了两次。一个人只写一次，请合并后再试。',
  'quota.minimum-wage-unknown': (p) => `还不知道当地 ${p.on} 的月最低工资属于哪一档。请省级先补上这一档。`,
};

const yuan = (fen: string | number | undefined) => (Number(fen ?? 0) / 100).toFixed(2);

const insurances = (list: string | number | undefined) =>
  INSURANCES.filter((kind) =>
    String(list ?? '')
      .split(' ')
      .includes(kind),
  )
    .map((kind) => INSURANCE_WORDS[kind])
    .join('、');

const REASON_WORDS: Record<ReasonCode, (params: ProblemParams) => string> = {
  'certificate-missing': () => '没有查到有效的残疾人证或残疾军人证',
  'certificate-before-issue': (p) => `证件 ${p['on']} 才生效`,
  'certificate-expired': (p) => `证件 ${p['on']} 到期，没有查到新证`,
  'certificate-cancelled': (p) => `证件已注销，最后有效日是 ${p['on']}`,
  'certificate-frozen': (p) => `证件被冻结，最后有效日是 ${p['on']}`,
  'certificate-grade': (p) => `证件等级 ${p['grade']} 级，不在计入范围`,
  'age-under': (p) => `${p['on']} 才满 16 周岁`,
  'age-retired': (p) => `${p['month']} 到法定退休年龄，之后不再计入`,
  'life-died': (p) => `${p['on']} 去世`,
  'life-pension': (p) => `${p['month']} 起领取养老金`,
  'study-full-time': () => '在全日制学校就读',
  'contract-missing': () => '没有查到劳动合同、服务协议或编制',
  'contract-short': (p) => `合同不满 ${p['months']} 个月`,
  'contract-not-begun': (p) => `合同 ${p['on']} 才开始`,
  'contract-ended': (p) => `合同 ${p['on']} 已结束`,
  'contract-late': (p) => `合同在补齐期限 ${p['until']} 之后才提供`,
  'wage-missing': () => '没有查到当月工资',
  'wage-below': (p) => `当月实发 ${yuan(p['paid'])} 元，低于最低工资 ${yuan(p['minimum'])} 元`,
  'wage-late': (p) => `工资记录在补齐期限 ${p['until']} 之后才提供`,
  'insurance-missing': () => '没有查到当月社会保险',
  'insurance-partial': (p) => `当月社会保险不全，缺${insurances(p['missing'])}`,
  'insurance-elsewhere': () => '当月社会保险由别的单位缴纳',
  'insurance-late': (p) => `社会保险在补齐期限 ${p['until']} 之后才到账`,
  'dispatch-other-side': () => '劳务派遣人员，当月应由另一方计入',
  'dispatch-contradiction': () => '派遣双方的书面约定互相矛盾',
  'claims-certified': () => '当月已在别的单位认证',
  'claims-both-insured': () => '当月两个单位都申报、都缴了社会保险',
  'together-never': () => '当月没有一天同时满足全部条件',
};

const CURE_WORDS: Record<CureCode, string> = {
  none: '这一项不能补。如果事实记错了，请申请更正',
  appeal: '请申请复核，并附上凭证',
  registry: '请本人到发证的残联核对或换证',
  'contract-paper': '请上传当月有效的合同、协议或在编证明',
  'wage-record': '请提供当月工资的银行流水',
  'pay-difference': '请补发差额，并提供补发的银行流水',
  'insurance-record': '请补缴，或提供当月的缴费凭证',
  payer: '缴费的如果是本单位的分支机构或派遣单位，请提供登记或书面约定',
  agreement: '请派遣双方书面约定由谁计入，并提供约定',
  'other-employer': '请与对方单位商定，由一方撤回申报',
  'study-proof': '如果是夜校、远程学习或已离校，请提供学校证明',
};
