import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choose, outranks, rankOf, type Precedence, type Said } from './precedence.ts';

const order: Precedence = [['police'], ['office', 'roster'], ['self']];
const at = (text: string) => new Date(`${text}T00:00:00Z`);
const said = (source: string, observedOn: string, recordedOn = observedOn): Said => ({
  source,
  observedOn,
  recordedAt: at(recordedOn),
});

it('hears the more trusted source, however old its word', () => {
  const police = said('police', '2020-01-01');
  const self = said('self', '2026-01-01');
  expect(choose(order, [self, police])).toEqual({
    inForce: police,
    others: [{ said: self, because: 'better-source' }],
  });
});

it('hears among equals whoever looked last, and of one source its newest word', () => {
  const first = said('office', '2024-03-01');
  const roster = said('roster', '2024-02-01', '2024-06-01');
  const again = said('office', '2024-05-01');
  expect(choose(order, [first, roster, again])).toEqual({
    inForce: again,
    others: [
      { said: first, because: 'said-anew' },
      { said: roster, because: 'newer' },
    ],
  });
});

it('puts a source that nobody named last', () => {
  expect(rankOf(order, 'rumour')).toBe(3);
  expect(outranks(order, said('rumour', '2026-01-01'), said('self', '2020-01-01'))).toBe(false);
});

it('knows nothing where nothing was said', () => {
  expect(choose(order, [])).toEqual({ inForce: null, others: [] });
});

const saying = fc.record({
  source: fc.constantFrom('police', 'office', 'roster', 'self', 'rumour'),
  observedOn: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01'),
});

it('says the same, word by word, as when all is looked at together', () => {
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 12 }), (list) => {
      const sayings = list.map((one, n) => ({ ...one, recordedAt: new Date(n) }));
      const byTurns = sayings.reduce((held, one) => (outranks(order, one, held) ? one : held));
      expect(choose(order, sayings).inForce).toEqual(byTurns);
      expect(choose(order, sayings).others).toHaveLength(sayings.length - 1);
    }),
    { seed: 20261124 },
  );
});
