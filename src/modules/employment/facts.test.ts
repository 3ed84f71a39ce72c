import { expect, test } from 'vitest';
import { plainDate } from '../../kernel/dates.ts';
import { factProblems, type SpellFacts } from './facts.ts';

const limits = { today: plainDate('2024-06-03'), birthDate: plainDate('2008-02-29'), minimumAge: 16 };
const facts: SpellFacts = {
  form: 'FLEXIBLE',
  startedOn: plainDate('2024-06-03'),
  endedOn: null,
  endReason: null,
  employerId: null,
  employerName: null,
};
const codes = (change: Partial<SpellFacts>) =>
  factProblems({ ...facts, ...change }, limits).map((p) => p.code);

test('work may begin today and end on the day it began', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ endedOn: plainDate('2024-06-03'), endReason: 'OTHER' })).toEqual([]);
});

test('all that is wrong is said at once', () => {
  const wrong = {
    form: 'SHELTERED',
    startedOn: plainDate('2024-06-04'),
    endedOn: plainDate('2024-06-02'),
  } as const;
  expect(codes(wrong)).toEqual([
    'employment.start-in-future',
    'employment.end-before-start',
    'employment.end-reason-missing',
    'employment.employer-missing',
  ]);
});

test('who is born on 29 February may work from the day on which the 16th year is full', () => {
  expect(codes({ startedOn: plainDate('2024-02-29') })).toEqual([]);
  expect(factProblems({ ...facts, startedOn: plainDate('2024-02-28') }, limits)).toEqual([
    { path: 'startedOn', code: 'employment.too-young', params: { age: 16, from: '2024年2月29日' } },
  ]);
});

test.each(['PROPORTIONAL', 'CONCENTRATED', 'PUBLIC_WELFARE', 'SHELTERED'] as const)(
  '%s needs a unit, registered or by name',
  (form) => {
    expect(codes({ form })).toEqual(['employment.employer-missing']);
    expect(codes({ form, employerName: '试验厂' })).toEqual([]);
    expect(codes({ form, employerId: 'some' })).toEqual([]);
  },
);
