import { plainDate } from '../../../kernel/dates.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { inForce, type ParameterBook } from '../../../platform/rule/index.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import { factsWanted, judgeSchemes, type SchemeAnswer } from '../eligibility.ts';
import { FACT_KEYS, type Facts } from '../facts.ts';
import { eligibilityInput } from '../input.ts';
import { CHANNELS, CYCLES, LEVELS, type Scheme } from '../scheme.ts';
import { SCHEMES } from '../schemes/index.ts';

/**
 * What may I receive? Every scheme for the asker with each condition, its article and what would settle it, the amount
 * with its steps, and the facts that would still change an answer. Nobody needs to sign in, nothing is stored.
 */
export const eligibility = defineQuery({
  name: 'support.eligibility',
  title: '我能享受什么',
  input: eligibilityInput,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const { book } = ctx.params;
    const on = input.on === undefined ? ctx.today : plainDate(input.on);
    const facts: Facts = input.facts;
    const schemes = SCHEMES.filter((scheme) => scheme.subject === input.subject && inForce(scheme, on));
    const wanted = factsWanted(schemes, facts, book, on);
    return {
      on,
      subject: input.subject,
      schemes: judgeSchemes(schemes, facts, book, on).map((answer) => told(answer, schemes, book, on)),
      wanted: FACT_KEYS.filter((key) => wanted.has(key)),
    };
  },
});

/** The answer with what one needs to apply. */
function told(answer: SchemeAnswer, schemes: readonly Scheme[], book: ParameterBook, on: PlainDate) {
  const titleOf = (id: string) => schemes.find((s) => s.id === id)?.title ?? id;
  const scheme = schemes.find((s) => s.id === answer.scheme);
  if (!scheme) throw new Error(`no scheme ${answer.scheme}`);
  return {
    ...answer,
    choose: answer.choose.map((id) => ({ scheme: id, title: titleOf(id) })),
    summary: scheme.summary,
    easy: scheme.easy,
    level: LEVELS[scheme.level],
    cites: scheme.cites,
    confirmed: scheme.confirmed,
    cycle: CYCLES[scheme.cycle],
    longestYears: scheme.lasts ? (book.find(scheme.lasts, on)?.value ?? null) : null,
    publicityDays: book.find(scheme.publicityDays, on)?.value ?? null,
    evidence: scheme.evidence,
    channel: CHANNELS[scheme.channel],
  };
}
