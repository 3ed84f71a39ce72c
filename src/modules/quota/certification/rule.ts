import { plainDate } from '../../../kernel/dates.ts';
import { exactText } from '../../../kernel/rational.ts';
import { decideOn, defineRule, type ParameterBook, type Step } from '../../../platform/rule/index.ts';
import { certify, type Certification } from './certify.ts';
import type { CertificationFacts } from './facts.ts';
import { LAW } from './law.ts';
import { certificationTerms, type CertificationTerms } from './terms.ts';

/** 按比例就业情况认证: which person counts in which month at one employer, why the others do not, and D. */
export const certificationRules = [
  defineRule({
    id: 'quota.certification',
    title: '按比例就业情况认证',
    cites: [LAW.counted, LAW.formula, LAW.dispatch, LAW.oneEmployer],
    validFrom: plainDate('2020-01-01'),
    validTo: null,
    decide(facts: CertificationFacts, terms: CertificationTerms) {
      const result = certify(facts, terms);
      return { result, steps: stepsOf(result, terms) };
    },
  }),
];

/** Certifies by the rule and the terms in force for the year. Throws a Refusal where the law of that year is not known. */
export function certificationOf(book: ParameterBook, facts: CertificationFacts) {
  const terms = certificationTerms(book, facts.year, facts.employer.county);
  return decideOn(certificationRules, plainDate(`${facts.year}-12-31`), facts, terms);
}

function stepsOf(result: Certification, terms: CertificationTerms): Step[] {
  const months = (state: string) =>
    result.persons.reduce((sum, p) => sum + p.months.filter((m) => m.state === state).length, 0);
  return [
    ...terms.steps,
    { name: '申报人数', value: result.persons.length, source: '单位申报', article: null },
    { name: '符合条件的人月', value: months('counts'), ...LAW.counted },
    { name: '等待补齐数据的人月', value: months('waiting'), ...LAW.counted },
    { name: '加权人月（重度按两人计）', value: result.weightedMonths, ...LAW.counted },
    { name: '实际安排人数', value: exactText(result.employedCount), ...LAW.formula },
  ];
}
