import { describe, expect, test } from 'vitest';
import { dayOf } from '../bench/assignment/day.ts';
import { dense, fair, PLACES } from '../bench/assignment/workload.ts';
import {
  APART,
  assign,
  breaches,
  certify,
  planDay,
  replan,
  type Day,
  type Slots,
} from '../src/modules/matching/index.ts';

const met = (slots: Slots) => slots.reduce((n, slot) => n + (slot === APART ? 0 : 1), 0);
const closing = (day: Day, booth: number, until: number): Day => ({
  ...day,
  booths: day.booths.map((b, i) => (i === booth ? { ...b, until } : b)),
});
const leaving = (day: Day, person: number, until: number): Day => ({
  ...day,
  persons: day.persons.map((p, i) => (i === person ? { ...p, until } : p)),
});
/** As after a no-show: what the person had from a slot on is gone. */
const cleared = (day: Day, slots: Slots, person: number, from: number): Slots =>
  slots.map((slot, pair) => (day.pairs.person[pair] === person && slot >= from ? APART : slot));

const PROVINCE = fair(1, false);
const LOCAL = fair(1, true);

describe('the fair of 2,000 persons and 200 positions', () => {
  test('the whole fair is best by its certificate', () => {
    for (const offers of [PROVINCE, LOCAL, dense(1)]) {
      const certificate = certify(offers, assign(offers));
      expect(certificate).toMatchObject({ optimal: true, allowed: true });
    }
  });

  test('the certificate refuses a worse choice, a forged price and a full place', () => {
    const offers = LOCAL;
    const { chosen, prices, total } = assign(offers);
    expect(chosen.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(PLACES);
    const worse = chosen.slice();
    worse[worse.indexOf(1)] = 0;
    expect(certify(offers, { chosen: worse, prices, total }).optimal).toBe(false);
    const forged = { ...prices, place: prices.place.map((price) => price + 1) };
    expect(certify(offers, { chosen, prices: forged, total }).optimal).toBe(false);
    expect(certify(offers, { chosen: chosen.slice().fill(1), prices, total }).allowed).toBe(false);
  });

  test('the same offers give the same choice', () => {
    expect(assign(LOCAL).chosen).toEqual(assign(LOCAL).chosen);
  });

  test('a large fair is planned whole, and planned again in under a second', () => {
    const day = dayOf(1);
    const plan = planDay(day);
    expect(breaches(day, plan.slots)).toEqual([]);
    expect(plan.total).toBe(plan.bound);
    const from = 6;
    const person = day.pairs.person[plan.slots.findIndex((slot) => slot > from)]!;
    const changed = leaving(day, person, from);
    const start = process.cpuUsage();
    const again = replan(changed, cleared(day, plan.slots, person, from), { from });
    const used = process.cpuUsage(start);
    expect((used.user + used.system) / 1e6).toBeLessThan(1);
    expect(again.moved).toEqual([]);
    expect(met(again.slots)).toBeGreaterThan(0);

    const half = closing(day, 3, from);
    const closed = replan(half, plan.slots, { from });
    expect(breaches(half, closed.slots)).toEqual([]);
    // The closed booth's own interviews are dropped; nobody else moves, since none of them lost a slot.
    expect(closed.moved).toEqual([]);
  });
});
