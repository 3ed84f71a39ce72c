import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/dates.ts';
import { certificationValues } from '../../../province/fujian/certification.ts';
import { parameterBook } from '../../../platform/rule/index.ts';
import { retirement } from './parameters.ts';
import { retirementMonth } from './retirement.ts';

const rule = parameterBook(certificationValues).on(retirement, plainDate('2025-12-31')).value;

// The table that was published with the decision of 2024-09-13: first and last months of birth, and a change of step.
test.each([
  ['男', '1964-12-31', '2024-12'],
  ['男', '1965-01-01', '2025-02'],
  ['男', '1965-04-30', '2025-05'],
  ['男', '1965-05-01', '2025-07'],
  ['男', '1976-08-15', '2039-07'],
  ['男', '1976-09-15', '2039-09'],
  ['男', '1990-09-15', '2053-09'],
  ['女', '1969-12-01', '2024-12'],
  ['女', '1970-01-31', '2025-02'],
  ['女', '1981-09-01', '2039-09'],
  ['女', '1990-03-07', '2048-03'],
  ['女工人', '1974-12-01', '2024-12'],
  ['女工人', '1975-02-01', '2025-03'],
  ['女工人', '1975-03-01', '2025-05'],
  ['女工人', '1984-11-11', '2039-11'],
  ['女工人', '1990-11-11', '2045-11'],
])('%s born %s retires in %s', (who, date, month) => {
  const birth = {
    id: 'b',
    source: '身份证号',
    recordedOn: plainDate('2025-01-01'),
    date: plainDate(date),
    sex: who === '男' ? ('M' as const) : ('F' as const),
    workerPost: who === '女工人',
  };
  expect(retirementMonth(birth, rule)).toBe(month);
});
