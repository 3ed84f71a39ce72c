import type { Citation } from '../../kernel/citation.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Parameter } from '../../platform/rule/index.ts';
import type { AmountFormula } from './amount.ts';
import type { ClawbackCause } from './clawback.ts';
import type { Condition } from './condition.ts';
import type { Subject } from './facts.ts';

/** What money is paid for. Two schemes that pay for the same thing exclude each other for the same subject and period. */
export const PAID_FOR = {
  SOCIAL_INSURANCE: '社会保险',
  EXTRA_PLACEMENT: '超比例安排',
  HIRING: '招用',
  POST: '岗位工资',
  INSTITUTION_START: '建设机构',
  PLACEMENT: '安置',
  RUNNING: '运行',
  ACCIDENT_INSURANCE: '意外保险',
  LOW_INCOME: '基本生活',
  JOB_SEEKING: '求职',
  START_UP: '开办',
  RENT: '租金',
  EQUIPMENT: '设备',
  INTEREST: '贷款利息',
  TRAINING_FEE: '培训费',
  LIVING: '培训期间生活',
  TRANSPORT: '交通',
  TUITION: '学费',
  TRAINING_BASE: '基地培训',
  RURAL_BASE: '基地带动',
  MASSAGE: '盲人按摩',
  COACH: '辅导岗位',
} as const;
export type PaidFor = keyof typeof PAID_FOR;

/** Where one applies. */
export const CHANNELS = {
  FEDERATION: '县（市、区）残联的就业服务窗口',
  LABOUR: '县（市、区）人社窗口',
  CIVIL: '乡镇（街道）民政窗口',
  SCHOOL: '学校的学生资助中心',
} as const;
export type Channel = keyof typeof CHANNELS;

export const LEVELS = { province: '省', city: '市', county: '县' } as const;
export const CYCLES = { once: '一次', month: '每月', year: '每年', course: '每期培训' } as const;

export interface Scheme {
  id: string;
  title: string;
  level: keyof typeof LEVELS;
  cites: readonly Citation[];
  /** Included. */
  validFrom: PlainDate;
  /** The first day on which it no longer holds; null: open. */
  validTo: PlainDate | null;
  /** Read in its source; otherwise the province has still to confirm it. */
  confirmed: boolean;
  subject: Subject;
  /** One sentence in plain words: who gets what. */
  summary: string;
  /** The same in easy words, one short sentence a line. */
  easy: readonly string[];
  conditions: readonly Condition[];
  paysFor: PaidFor;
  /** Schemes beside those that pay for the same; the matrix makes it mutual. */
  excludes: readonly string[];
  amount: AmountFormula;
  cycle: keyof typeof CYCLES;
  /** How long it is paid at most, where it is paid by period. */
  lasts: Parameter<number | null> | null;
  evidence: readonly string[];
  publicityDays: Parameter<number>;
  channel: Channel;
  clawback: readonly ClawbackCause[];
}

/** Declares a scheme. Throws on one that cites nothing, never holds, asks nothing or names a condition twice. */
export function defineScheme(scheme: Scheme): Scheme {
  const wrong = (what: string) => new Error(`scheme ${scheme.id} ${what}`);
  if (scheme.cites.length === 0) throw wrong('cites no source');
  if (scheme.validTo !== null && scheme.validTo <= scheme.validFrom) throw wrong('is never in force');
  if (scheme.conditions.length === 0) throw wrong('has no condition');
  if (new Set(scheme.conditions.map((c) => c.id)).size < scheme.conditions.length)
    throw wrong('names a condition twice');
  return scheme;
}
