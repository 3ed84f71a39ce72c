import { plainDate } from '../../kernel/dates.ts';
import { defineRule, type Step } from '../../platform/rule/index.ts';

/** Why money comes back. */
export const CLAWBACK_CAUSES = {
  FALSE_DATA: '提供虚假材料',
  PAID_TWICE: '同一件事、同一时段重复领取',
  OVERPAID: '发放多于应发',
} as const;
export type ClawbackCause = keyof typeof CLAWBACK_CAUSES;

export interface ClawbackFacts {
  cause: ClawbackCause;
  /** Fen that were paid. */
  paid: number;
  /** Fen that were due; counts for OVERPAID alone. */
  due: number;
}

export interface Clawback {
  /** Fen to be paid back. */
  recover: number;
  /** Years without a new application; null: the period is not published, so an officer must decide. */
  barYears: number | null;
  /** Goes to the body that handles fraud. */
  report: boolean;
}

const RULES = { source: '奖励补贴通行规则（省级待确认）', article: null };

/** 追回: false data costs the whole payment, a bar and a report; double payment the whole; overpayment the difference. */
export const clawbackRule = defineRule({
  id: 'support.clawback',
  title: '补贴的追回',
  cites: [RULES],
  validFrom: plainDate('2022-01-01'),
  validTo: null,
  decide(facts: ClawbackFacts, params: { barYears: number | null }): { result: Clawback; steps: Step[] } {
    const fraud = facts.cause === 'FALSE_DATA';
    const recover = facts.cause === 'OVERPAID' ? Math.max(0, facts.paid - facts.due) : facts.paid;
    const barYears = fraud ? params.barYears : 0;
    const step = (name: string, value: Step['value']): Step => ({ name, value, ...RULES });
    return {
      result: { recover, barYears, report: fraud },
      steps: [
        step('原因', CLAWBACK_CAUSES[facts.cause]),
        step('已发金额（分）', facts.paid),
        ...(facts.cause === 'OVERPAID' ? [step('应发金额（分）', facts.due)] : []),
        step('追回金额（分）', recover),
        step('不得再申请的年限（年）', barYears),
        step('移送处理', fraud),
      ],
    };
  },
});
