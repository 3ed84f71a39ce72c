import {
  compare,
  divide,
  floor,
  larger,
  multiply,
  ONE,
  rational,
  roundHalfUp,
  sign,
  smaller,
  subtract,
  toFen,
  ZERO,
  type Rational,
} from '../../../kernel/rational.ts';
import type { LevyFacts } from './facts.ts';
import type { Exemption, LevyLaw } from './law.ts';

/** How the persons came to be counted; not having declared is not the same as having nobody. */
export type DeclarationState = 'declared' | 'declared_zero' | 'deemed_none';

/** Beside the tiers of the law: nobody on the staff, quota met, small enterprise. */
export const NO_STAFF = 'NO_STAFF';
export const QUOTA_MET = 'QUOTA_MET';
export const EXEMPT = 'EXEMPT_SMALL_ENTERPRISE';

/** Every number on the way to the levy, exact; persons and yuan. Null where it has no meaning, as an average of nobody. */
export interface LevyFigures {
  state: DeclarationState;
  /** Weighted persons that count. */
  counted: Rational;
  required: Rational;
  ratio: Rational;
  averageWage: Rational | null;
  /** Highest average wage that counts; null where it is not known or not limited. */
  cap: Rational | null;
  base: Rational | null;
  /** Persons missing, not rounded; negative above the quota. */
  gap: Rational | null;
  /** Persons counted to staff. */
  share: Rational | null;
  /** Before relief. */
  full: Rational;
  tier: string;
  /** Part of `full` that is paid; null where nothing is due before relief. */
  payRate: Rational | null;
  /** The reduction that was used. */
  reduction: Rational;
  /** After relief and reduction, in whole fen: the one rounding. */
  levyFen: bigint;
  /** Still to pay and to be given back, in whole fen; a small enterprise may have paid although exempt. */
  dueFen: bigint;
  refundFen: bigint;
  surchargeFen: bigint | null;
}

/**
 * The levy of one employer for one year (Levy Rules art. 8): average wage, cap, gap, full levy, exemption or tier, reduction, what
 * is paid already; rounded once, at the end, half up to the fen.
 */
export function computeLevy(facts: LevyFacts, law: LevyLaw): LevyFigures {
  const state = stateOf(facts);
  const counted = state === 'deemed_none' ? ZERO : facts.employed;
  const ratio = facts.ratio ?? law.ratio.value;
  const required = multiply(facts.headcount, ratio);
  const staffed = sign(facts.headcount) > 0;
  const averageWage = staffed ? divide(facts.totalWages, facts.headcount) : null;
  const cap = staffed ? capOf(facts, law) : null;
  const base = averageWage && cap ? smaller(averageWage, cap) : averageWage;
  const gap = staffed ? subtract(required, counted) : null;
  const share = staffed ? divide(counted, facts.headcount) : null;
  const full = base && gap && sign(gap) > 0 ? multiply(base, gap) : ZERO;
  const { tier, payRate } = reliefOf(facts, law, gap, share);
  const relieved = payRate ? multiply(full, payRate) : ZERO;
  const reduction = facts.reduction ? smaller(facts.reduction, relieved) : ZERO;
  const levyFen = toFen(subtract(relieved, reduction));
  const balance = levyFen - (facts.paid ? toFen(facts.paid) : 0n);
  const dueFen = balance > 0n ? balance : 0n;
  const figures = {
    state,
    counted,
    required,
    ratio,
    averageWage,
    cap,
    base,
    gap,
    share,
    full,
    tier,
    payRate,
  };
  return {
    ...figures,
    reduction,
    levyFen,
    dueFen,
    refundFen: balance < 0n ? -balance : 0n,
    surchargeFen: surchargeOf(facts, law, dueFen),
  };
}

function stateOf(facts: LevyFacts): DeclarationState {
  if (!facts.declared) return 'deemed_none';
  return sign(facts.employed) === 0 ? 'declared_zero' : 'declared';
}

/** Of a part of the year the same part of the yearly cap, as the wages too are those of these months. */
function capOf(facts: LevyFacts, law: LevyLaw): Rational | null {
  const wage = facts.localAverageWage ?? law.localAverageWage?.value;
  if (!wage || !law.capMultiple) return null;
  return multiply(multiply(law.capMultiple.value, wage), rational(facts.monthsOpen, 12));
}

function reliefOf(facts: LevyFacts, law: LevyLaw, gap: Rational | null, share: Rational | null) {
  if (!gap || !share) return { tier: NO_STAFF, payRate: null };
  if (sign(gap) <= 0) return { tier: QUOTA_MET, payRate: null };
  if (law.exemption && exempt(facts, law.exemption.value)) return { tier: EXEMPT, payRate: ZERO };
  const tier = law.tiers.value.find(({ from }) => compare(share, from) >= 0);
  return tier ?? { tier: 'FULL', payRate: ONE };
}

/** The exemption names enterprises only; of 30.5 on average more than 30 is said, unless the place rounds. */
function exempt(
  { nature, headcount }: LevyFacts,
  { headcount: most, natures, rounding }: Exemption,
): boolean {
  if (!natures.includes(nature)) return false;
  const counted =
    rounding === 'none'
      ? headcount
      : rational(rounding === 'down' ? floor(headcount) : roundHalfUp(headcount, 0));
  return compare(counted, most) <= 0;
}

/** 5‰ of what is still owed for each day: not the 0.05 % of taxes (Levy Rules art. 26). */
function surchargeOf(facts: LevyFacts, law: LevyLaw, dueFen: bigint): bigint | null {
  if (facts.overdueDays === null || !law.surcharge) return null;
  return lateSurcharge(dueFen, facts.overdueDays, law.surcharge.value);
}

/** Surcharge in fen on arrears in fen after whole days, half up. */
export function lateSurcharge(arrearsFen: bigint, days: number, dailyRate: Rational): bigint {
  return roundHalfUp(multiply(rational(arrearsFen * BigInt(days)), dailyRate), 0);
}

/** Persons above the quota; zero where it is not met. */
export function surplusOf({ gap }: LevyFigures): Rational {
  return gap ? larger(ZERO, subtract(ZERO, gap)) : ZERO;
}
