import { citationText } from '../../../kernel/citation.ts';
import { plainDate } from '../../../kernel/dates.ts';
import { decideOn, defineRule } from '../../../platform/rule/index.ts';
import { ART_12, ART_17, ART_7, ART_8, type Cite } from './cites.ts';
import type { LevyFacts } from './facts.ts';
import type { LevyLaw } from './law.ts';
import { computeLevy, type LevyFigures } from './levy.ts';
import { levySteps, type LevyStep } from './levy-steps.ts';

export interface ExplainedLevy {
  figures: LevyFigures;
  steps: readonly LevyStep[];
}

/** The levy of one year. What year and place change is in its law: one formula has held since the Levy Rules. */
export const levyRule = defineRule({
  id: 'quota.levy',
  title: '残疾人就业保障金',
  cites: [ART_8, ART_7, ART_12, ART_17].map(({ source, article }) => ({ source, article })),
  validFrom: plainDate('2015-10-01'),
  validTo: null,
  decide(facts: LevyFacts, law: LevyLaw) {
    const figures = computeLevy(facts, law);
    const steps = levySteps(facts, law, figures);
    const result: ExplainedLevy = { figures, steps };
    return { result, steps: steps.map(({ name, value, cites }) => ({ name, value, ...sourceOf(cites) })) };
  },
});

/** The levy with its steps, by the rule in force at the end of the levy year. */
export function explainedLevy(facts: LevyFacts, law: LevyLaw): ExplainedLevy {
  return decideOn([levyRule], plainDate(`${facts.year}-12-31`), facts, law).result;
}

/** The first source carries the article, others are told beside it. */
function sourceOf([first, ...more]: readonly Cite[]) {
  const source = [first?.source ?? '', ...more.map(citationText)].join('；');
  return { source, article: more.length === 0 ? (first?.article ?? null) : null };
}
