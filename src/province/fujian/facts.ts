import { plainDate } from '../../kernel/dates.ts';
import { employerPrecedence } from '../../modules/employers/index.ts';
import { factPrecedence } from '../../modules/people/index.ts';
import { dated } from '../../platform/rule/index.ts';

/** The federation's own books: rosters, the office's forms, and the synthetic province in their place. */
const OFFICE = ['form', 'roster', 'roster-undo', 'sample'];
/** Whoever spoke with the person last: people change their phone and home faster than any register hears of it. */
const LAST_HEARD = [['self', 'survey', 'federation', ...OFFICE], ['public-security']];

/**
 * Whose word counts for each part of a file. Whoever issues a record knows it best; defaults from practice until the province
 * lays down its own order.
 */
export const factValues = [
  dated(factPrecedence, [
    {
      from: plainDate('2022-01-01'),
      to: null,
      value: {
        name: [['public-security'], ['federation', ...OFFICE], ['survey'], ['self']],
        registration: [['public-security'], ['federation', ...OFFICE], ['survey'], ['self']],
        residence: LAST_HEARD,
        contact: LAST_HEARD,
        guardian: [['federation', 'survey', ...OFFICE], ['self']],
        education: [['schools'], ['federation', 'survey', ...OFFICE], ['self']],
        certificate: [['federation'], OFFICE],
        abilities: [['survey', ...OFFICE]],
        need: [['self', 'survey', ...OFFICE]],
        skills: [['self', 'survey', ...OFFICE]],
        household: [['civil-affairs'], ['survey', 'federation', ...OFFICE], ['self']],
      },
      cites: { source: '实名制登记惯例（省级待确认）', article: null },
      confirmed: false,
    },
  ]),
  dated(employerPrecedence, [
    {
      from: plainDate('2022-01-01'),
      to: null,
      value: {
        name: [['market-regulation'], ['licence'], ['form'], ['self']],
        nature: [['market-regulation'], ['licence'], ['form'], ['self']],
        industry: [['market-regulation'], ['licence'], ['form'], ['self']],
        headcount: [['social-insurance'], ['insurance'], ['tax'], ['form', 'self']],
        address: [['self', 'form', 'licence', 'market-regulation']],
      },
      cites: { source: '用人单位登记惯例（省级待确认）', article: null },
      confirmed: false,
    },
  ]),
];
