import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, type House } from '../../../test/house/house.ts';
import { systemActor } from '../access/actor.ts';
import { dispatch } from '../action/index.ts';
import { applyRetention } from './apply.ts';
import { defineRetention } from './declare.ts';
import { daysKept } from './due.ts';
import { retentionNight } from './nightly.ts';
import { retentionOverview } from './overview.ts';

const AUDITOR = actorIn('350000', 'auditor');
const DAY = 86_400_000;

let now = new Date('2026-01-15T02:00:00Z');
let house: House;
beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());

const ruleOf = (id: string) => {
  const rule = house.app.floor.params.retention.find((each) => each.id === id);
  if (!rule || !('keepFor' in rule)) throw new Error(id);
  return rule;
};
const ago = (days: number) => new Date(now.getTime() - days * DAY);
const count = async (table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(house.t.adminDb))
    .rows[0]?.n;
const overview = async (rehearse?: 'true') =>
  new Map((await house.done(retentionOverview, { rehearse }, AUDITOR)).rules.map((rule) => [rule.id, rule]));

async function answers(ages: readonly number[]): Promise<void> {
  for (const [n, days] of ages.entries()) {
    await sql`insert into request_once (key, actor, action, input_hash, answer, at)
      values (${`k${n}`}, gen_random_uuid(), 'a', '', 'x', ${ago(days)})`.execute(house.t.adminDb);
  }
}

describe('what is due by a rule', () => {
  it('is counted without being changed, and put away in bounded batches, with its trace', async () => {
    const days = daysKept(
      { db: house.app.floor.db as never, now, today: '2026-01-15' as never, params: house.app.floor.params },
      ruleOf('answers'),
    );
    await answers([0, days - 1, days + 1, days + 2, days + 3]);
    const before = await overview('true');
    expect(before.get('answers')).toMatchObject({ due: 3, last: null, days, end: 'delete' });
    expect(before.get('audit')).toMatchObject({ due: null, days: null, end: 'keep' });
    expect((await overview()).get('answers')?.due).toBeNull();
    expect(await count('request_once')).toBe(5);

    expect(await retentionNight(house.app.floor, 2)).toBe(3);
    expect(await count('request_once')).toBe(2);
    const after = await overview('true');
    expect(after.get('answers')).toMatchObject({ due: 0, last: { at: now, rows: 3 } });
    const { rows } = await sql<{ details: object }>`
      select details from audit_event where action = 'retention.apply' and subject_table = 'request_once' order by at`.execute(
      house.t.adminDb,
    );
    expect(rows.map((row) => row.details)).toEqual([
      { rule: 'answers', end: 'delete', rows: 2 },
      { rule: 'answers', end: 'delete', rows: 1 },
    ]);
    expect(await retentionNight(house.app.floor)).toBe(0);
  });

  it('becomes due as time goes by', async () => {
    now = new Date(now.getTime() + 40 * DAY);
    expect(await retentionNight(house.app.floor)).toBe(2);
    expect(await count('request_once')).toBe(0);
  });
});

describe('the rows of a roster', () => {
  const row = (batch: string, state: string, applied: Date | null, undone: Date | null) =>
    sql`
    with b as (
      insert into roster_batch (city, id, region_key, region_code, file_id, file_name, file_sha256, state, applied_at, undone_at)
      values (3501, ${batch}::uuid, 350102000000, '350102', gen_random_uuid(), 'a.csv', '', ${state}, ${applied}, ${undone}) returning id
    )
    insert into roster_row (city, batch_id, row_no, region_key, verdict, payload, plan)
    select 3501, ${batch}::uuid, 2, 350102000000, 'new', 'sealed', '{"person": {}}' from b`.execute(
      house.t.adminDb,
    );

  it('are emptied some days after they were applied or undone, and stay as rows', async () => {
    const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
    const days = 91;
    await row(id(1), 'applied', ago(days), null);
    await row(id(2), 'undone', ago(days * 2), ago(days - 2));
    await row(id(3), 'checked', null, null);
    await row(id(4), 'undone', ago(days * 2), ago(days));
    // One that nobody went on with is given up first, and its rows and file go after it.
    await row(id(5), 'uploaded', null, null);
    await sql`update roster_batch set created_at = ${ago(days)} where id = ${id(5)}`.execute(house.t.adminDb);
    await sql`insert into attachment (city, id, region_key, owner_table, owner_id, kind, name, media_type, size, sha256)
      select city, gen_random_uuid(), region_key, 'roster_batch', id, 'roster', 'a.csv', 'text/csv', 1, '' from roster_batch`.execute(
      house.t.adminDb,
    );
    expect(await retentionNight(house.app.floor)).toBe(2 + 2 + 3);
    const files = await sql<{ owner_id: string }>`
      select owner_id from attachment where owner_table = 'roster_batch' order by 1`.execute(house.t.adminDb);
    expect(files.rows.map((each) => each.owner_id)).toEqual([id(2), id(3)]);
    expect(
      (
        await sql<{ state: string }>`select state from roster_batch order by id`.execute(house.t.adminDb)
      ).rows.map((each) => each.state),
    ).toEqual(['applied', 'undone', 'checked', 'undone', 'failed']);
    const { rows } = await sql<{ batch_id: string; empty: boolean }>`
      select batch_id, octet_length(payload) = 0 and plan is null as empty from roster_row order by batch_id`.execute(
      house.t.adminDb,
    );
    expect(rows.map((each) => each.empty)).toEqual([true, false, false, true, true]);
    expect(await retentionNight(house.app.floor)).toBe(0);
  });
});

describe('every rule', () => {
  it('reads on the database as it stands, has an article and a name of its own', async () => {
    const rules = [...(await overview('true')).values()];
    expect(rules.length).toBeGreaterThan(8);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) expect(rule.cites, rule.id).toMatch(/《.+》第.+条/);
    for (const { id, end } of rules) {
      if (end === 'keep') continue;
      expect(await dispatch(house.app.floor, applyRetention, { rule: id }, systemActor('job'))).toMatchObject(
        { ok: true },
      );
    }
    expect(house.log).toEqual([]);
  });

  it('that would empty nothing is a mistake', () => {
    const rule = ruleOf('exports');
    expect(() => defineRetention({ ...rule, blank: {} })).toThrow('names no column');
  });
});

describe('nobody', () => {
  it('but the house puts anything away, and nothing by a rule that is none', async () => {
    const refused = await dispatch(house.app.floor, applyRetention, { rule: 'answers' }, AUDITOR);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    for (const rule of ['audit', 'none']) {
      expect(await dispatch(house.app.floor, applyRetention, { rule }, systemActor('job'))).toMatchObject({
        ok: false,
        problem: { code: 'retention.no-such-rule' },
      });
    }
  });
});
