import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainDate } from '../../kernel/dates.ts';
import { judgeSpells, type CountableSpell, type CountParams } from './count.ts';
import { FORM_ORDER } from './forms.ts';

// Planted truths: written from the definition in the plan before the rule existed.
const truths = z
  .object({
    persons: z.array(
      z.object({
        key: z.string(),
        why: z.string(),
        spells: z.array(
          z.object({
            form: z.enum(FORM_ORDER),
            from: z.string(),
            to: z.string().nullable(),
            state: z.enum(['pending', 'verified', 'rejected', 'retracted']),
            supersededBy: z.number().optional(),
          }),
        ),
        counts: z.record(z.string(), z.number()),
      }),
    ),
    totals: z.object({
      byYear: z.record(z.string(), z.number()),
      plans: z.record(z.string(), z.object({ starts: z.number(), persons: z.number() })),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../sample/truths/new-employment.json', import.meta.url), 'utf8')));

const PARAMS: CountParams = { breaks: [{ from: plainDate('2022-01-01'), to: null, days: 1 }], formOrder: FORM_ORDER };

type Truth = (typeof truths.persons)[number];

function countsOf(person: Truth): Record<string, number> {
  const spells = person.spells.map(
    (s, i): CountableSpell => ({
      id: `s${i}`,
      form: s.form,
      startedOn: plainDate(s.from),
      endedOn: s.to === null ? null : plainDate(s.to),
      state: s.state,
      superseded: s.supersededBy !== undefined,
    }),
  );
  const counted = judgeSpells(spells, PARAMS).filter((j) => j.reason === null);
  return Object.fromEntries(counted.map((j) => [String(j.year), Number(j.spellId.slice(1))]));
}

test.each(truths.persons)('$key: $why', (person) => {
  expect(countsOf(person)).toEqual(person.counts);
});

test('the planted persons add up to the planted totals', () => {
  const counts = truths.persons.map(countsOf);
  for (const [year, total] of Object.entries(truths.totals.byYear)) {
    expect(counts.filter((c) => year in c)).toHaveLength(total);
  }
  for (const [plan, total] of Object.entries(truths.totals.plans)) {
    const [from = 0, to = 0] = plan.split('-').map(Number);
    const inPlan = counts.map((c) => Object.keys(c).filter((year) => Number(year) >= from && Number(year) <= to).length);
    expect({ starts: inPlan.reduce((a, b) => a + b, 0), persons: inPlan.filter((n) => n > 0).length }).toEqual(total);
  }
});
