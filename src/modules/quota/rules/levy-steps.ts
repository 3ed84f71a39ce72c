import { amountText, decimalText, exactText, percentText, pointed, sign } from '../../../kernel/rational.ts';
import { ENTERPRISE_NATURES } from '../natures.ts';
import { tierWords } from '../words.ts';
import { ART_12, ART_17, ART_7, ART_8, citeOf, GIVEN, NOTICE_8_3, type Cite } from './cites.ts';
import type { LevyFacts } from './facts.ts';
import type { LevyLaw } from './law.ts';
import { EXEMPT, type LevyFigures } from './levy.ts';

/** One line of the reasoning: value as decimal text, null where it does not exist; the formula with the numbers put in. */
export interface LevyStep {
  name: string;
  value: string | null;
  formula: string;
  cites: readonly Cite[];
}

const fenText = (fen: bigint) => pointed(fen, 2);

/** How the levy came about, in the order in which the law takes its steps. */
export function levySteps(facts: LevyFacts, law: LevyLaw, f: LevyFigures): LevyStep[] {
  return [
    headcountStep(facts),
    countedStep(facts, f),
    ratioStep(facts, law, f),
    requiredStep(facts, f),
    ...(f.gap ? staffedSteps(facts, law, f) : []),
    ...settlementSteps(facts, law, f),
  ];
}

function headcountStep({ headcount, monthsOpen }: LevyFacts): LevyStep {
  const part = monthsOpen === 12 ? '' : `，按存续的 ${monthsOpen} 个月平均`;
  return step('在职职工年平均人数', decimalText(headcount), `${exactText(headcount)} 人${part}`, [
    GIVEN,
    ART_8,
  ]);
}

function countedStep({ people, employed, monthsOpen }: LevyFacts, { state, counted }: LevyFigures): LevyStep {
  const name = '实际安排残疾人人数';
  if (state === 'deemed_none') {
    return step(name, '0', '没有按时申报，视为没有安排', [ART_12]);
  }
  if (state === 'declared_zero') return step(name, '0', '申报为 0 人', [GIVEN]);
  const sum = people.map(({ weight, months }) => `${weight} × ${months}/${monthsOpen}`).join(' + ');
  const formula = sum === '' ? exactText(employed) : `${sum} = ${exactText(employed)}`;
  return step(name, decimalText(counted), `${formula} 人（重度残疾人一人按两人计）`, [GIVEN, ART_7]);
}

function ratioStep(facts: LevyFacts, law: LevyLaw, { ratio }: LevyFigures): LevyStep {
  const given = facts.ratio !== null;
  const formula = given ? `${percentText(ratio)}，按填写的比例` : percentText(ratio);
  return step('安排比例', exactText(ratio), formula, [given ? GIVEN : citeOf(law.ratio)]);
}

function requiredStep({ headcount }: LevyFacts, { required, ratio }: LevyFigures): LevyStep {
  const formula = `${exactText(headcount)} × ${percentText(ratio)} = ${exactText(required)}`;
  return step('应安排人数', decimalText(required), formula, [ART_8]);
}

function staffedSteps(facts: LevyFacts, law: LevyLaw, f: LevyFigures): LevyStep[] {
  const { averageWage, base, gap, required, counted, full, share } = f;
  if (!averageWage || !base || !gap || !share) return [];
  const wages = `${decimalText(facts.totalWages)} ÷ ${exactText(facts.headcount)}`;
  return [
    step('年平均工资', amountText(averageWage), `${wages} = ${exactText(averageWage)} 元`, [GIVEN, ART_8]),
    capStep(facts, law, f),
    step('计算用的平均工资', amountText(base), f.cap ? '年平均工资和上限中较低的' : '年平均工资', [ART_8]),
    step(
      '差额人数',
      decimalText(gap),
      `${exactText(required)} − ${exactText(counted)} = ${exactText(gap)}，不取整`,
      [ART_8],
    ),
    step(
      '减免前应缴',
      amountText(full),
      sign(gap) > 0 ? `${exactText(base)} × ${exactText(gap)}` : '差额不大于 0，不用缴',
      [ART_8],
    ),
    step(
      '实际安排比例',
      decimalText(share),
      `${exactText(counted)} ÷ ${exactText(facts.headcount)} = ${percentText(share)}`,
      [ART_7],
    ),
    reliefStep(facts, law, f),
  ];
}

function capStep(facts: LevyFacts, law: LevyLaw, { cap }: LevyFigures): LevyStep {
  const name = '平均工资的上限';
  if (!law.capMultiple) return step(name, null, '这个所属期没有上限的规定', [ART_8]);
  const cites = [citeOf(law.capMultiple)];
  if (!cap) return step(name, null, '不知道当地社会平均工资，没有用上限；缴费额可能偏高', cites);
  const wage = facts.localAverageWage ?? law.localAverageWage?.value ?? cap;
  const part = facts.monthsOpen === 12 ? '' : ` × ${facts.monthsOpen}/12`;
  const source = facts.localAverageWage || !law.localAverageWage ? GIVEN : citeOf(law.localAverageWage);
  return step(name, amountText(cap), `${exactText(law.capMultiple.value)} × ${exactText(wage)}${part}`, [
    ...cites,
    source,
  ]);
}

function reliefStep(facts: LevyFacts, law: LevyLaw, { tier, payRate }: LevyFigures): LevyStep {
  const cites = [citeOf(tier === EXEMPT && law.exemption ? law.exemption : law.tiers)];
  if (!payRate) return step('减免', null, tierWords(tier), cites);
  const formula =
    tier === EXEMPT && law.exemption
      ? `企业，${exactText(law.exemption.value.headcount)} 人（含）以下，免征`
      : `${tierWords(tier)}，按 ${percentText(payRate)} 缴`;
  const young = !law.exemption && ENTERPRISE_NATURES.includes(facts.nature);
  const caution = young ? '；成立三年内的小微企业另有免征，这里没有算' : '';
  return step('减免', exactText(payRate), formula + caution, cites);
}

function settlementSteps(facts: LevyFacts, law: LevyLaw, f: LevyFigures): LevyStep[] {
  const steps: LevyStep[] = [];
  const rate = f.payRate ? `${amountText(f.full)} × ${percentText(f.payRate)}` : '0';
  if (facts.reduction)
    steps.push(step('受灾减免', amountText(f.reduction), '批准的减免额，最多到应缴额', [GIVEN, ART_17]));
  const less = facts.reduction ? ` − ${amountText(f.reduction)}` : '';
  steps.push(step('应缴费额', fenText(f.levyFen), `${rate}${less}，到分，四舍五入`, [ART_8]));
  if (facts.paid) {
    const paid = `${fenText(f.levyFen)} − ${amountText(facts.paid)}`;
    steps.push(step('还要缴', fenText(f.dueFen), paid, [GIVEN, ART_8]));
    const cites = f.tier === EXEMPT ? [NOTICE_8_3] : [ART_8];
    if (f.refundFen > 0n)
      steps.push(step('多缴，可以申请退', fenText(f.refundFen), `已缴的比应缴的多`, cites));
  }
  if (f.surchargeFen !== null && law.surcharge) {
    const formula = `${fenText(f.dueFen)} × ${facts.overdueDays} 天 × ${exactText(law.surcharge.value)}`;
    steps.push(
      step('滞纳金', fenText(f.surchargeFen), `${formula}；财政部门责令限期后仍不缴的才加收`, [
        citeOf(law.surcharge),
      ]),
    );
  }
  return steps;
}

function step(name: string, value: string | null, formula: string, cites: readonly Cite[]): LevyStep {
  return { name, value, formula, cites };
}
