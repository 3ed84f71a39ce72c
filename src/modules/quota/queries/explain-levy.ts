import { plainDate } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { decimalText, pointed, sign } from '../../../kernel/rational.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { levyNumbers } from '../levy-row.ts';
import { longestDeferral } from '../parameters.ts';
import { explainedLevy } from '../rules/levy-rule.ts';
import { whatIf, type WhatIf } from '../rules/what-if.ts';
import { judged } from './facts-of.ts';
import { levyRow } from './levy-row-schema.ts';

const yuan = (fen: bigint) => pointed(fen, 2);

/** Numbers of the what-if as texts: yuan with two places, persons as decimals. */
function told({ oneMore, toZero, surplus, jump, ifDeclaredFen }: WhatIf) {
  return {
    oneMore: oneMore.map(({ weight, levyFen, savesFen }) => ({
      weight,
      levy: yuan(levyFen),
      saves: yuan(savesFen),
    })),
    toZero,
    surplus: sign(surplus) > 0 ? decimalText(surplus) : null,
    jump: jump && { at: jump.at, beyond: yuan(jump.beyondFen) },
    ifDeclared: ifDeclaredFen === null ? null : yuan(ifDeclaredFen),
  };
}

/** One employer's levy with all that the page says about it: steps, balance, and what would change it. Nothing is stored. */
export const explainLevy = defineQuery({
  name: 'quota.explain-levy',
  title: '残疾人就业保障金测算',
  input: levyRow,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, row) {
    const one = judged(row, ctx.params.book);
    if (!one.ok) return refuse('invalid', 'check-input', undefined, one.problems);
    const { facts } = one.read;
    const { figures, steps } = explainedLevy(facts, one.law);
    const deferral = ctx.params.book.find(longestDeferral, plainDate(`${facts.year}-12-31`));
    return {
      year: facts.year,
      on: ctx.today,
      ...levyNumbers(figures),
      state: figures.state,
      due: facts.paid ? yuan(figures.dueFen) : null,
      refund: figures.refundFen > 0n ? yuan(figures.refundFen) : null,
      surcharge: figures.surchargeFen === null ? null : yuan(figures.surchargeFen),
      capKnown: figures.cap !== null,
      confirmed: steps.every((step) => step.cites.every((cite) => cite.confirmed)),
      deferralMonths: deferral?.value ?? null,
      steps,
      whatIf: told(whatIf(facts, one.law)),
    };
  },
});
