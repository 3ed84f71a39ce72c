import { plainDate } from '../../kernel/dates.ts';
import { changesKept } from '../../modules/matching/index.ts';
import { guestNeedsDays } from '../../modules/meetings/index.ts';
import { revealsADay, rosterRetentionDays } from '../../modules/people/index.ts';
import { deviceKeptDays, listKeptDays, resultRowDays, visitDraftDays } from '../../modules/survey/index.ts';
import { retentionDays } from '../../platform/retention/index.ts';
import { dated, type Parameter, type ParameterValues } from '../../platform/rule/index.ts';

const FROM = plainDate('2022-01-01');
/** The law asks for the shortest time that the purpose needs; the days themselves are the house's until the province sets them. */
const HOUSE = { source: '助业的保存期限（省级待确认）', article: null };

const value = (parameter: Parameter<number>, number: number): ParameterValues =>
  dated(parameter, [
    { from: FROM, to: null, value: number, cites: HOUSE, confirmed: false },
  ]) as ParameterValues;

/** How long things are kept in Fujian, in days. */
export const retentionValues: readonly ParameterValues[] = [
  value(retentionDays.answers, 30),
  value(retentionDays.sessions, 30),
  value(retentionDays.tokens, 7),
  value(retentionDays.notices, 365),
  value(retentionDays.messages, 90),
  value(retentionDays.exports, 90),
  value(retentionDays.drafts, 30),
  value(rosterRetentionDays, 90),
  value(changesKept, 7),
  value(guestNeedsDays, 90),
  value(listKeptDays, 14),
  value(deviceKeptDays, 365),
  value(visitDraftDays, 30),
  value(resultRowDays, 90),
];

/** How much of the register one reader may see in full. */
export const revealValues: readonly ParameterValues[] = [value(revealsADay, 100)];
