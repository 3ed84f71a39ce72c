import { plainDate } from '../../../kernel/dates.ts';
import { dated } from '../../../platform/rule/index.ts';
import { factPrecedence } from './parameters.ts';
import { FACT_PARTS, type FactPart } from './parts.ts';

const OFFICE = ['form', 'roster', 'roster-undo', 'survey'];

/** For every part: the police first, then the office, then the person. */
export const testPrecedences = dated(factPrecedence, [
  {
    from: plainDate('2000-01-01'),
    to: null,
    value: Object.fromEntries(
      FACT_PARTS.map((part) => [part, [['public-security'], OFFICE, ['self']]]),
    ) as Record<FactPart, string[][]>,
    cites: { source: '测试', article: null },
    confirmed: false,
  },
]);
