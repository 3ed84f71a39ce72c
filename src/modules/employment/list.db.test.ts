import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import { dispatch, transact } from '../../platform/action/index.ts';
import { addEvidence } from './actions/evidence.ts';
import { verifySpell } from './actions/decide.ts';
import { recordSpell } from './actions/record.ts';
import { removeEvidence } from './actions/remove-evidence.ts';
import { spellsExport } from './export.ts';
import { chosenSpells } from './queries/chosen.ts';
import { listSpells } from './queries/list.ts';

const clerk = actorIn('350102');
const neighbour = actorIn('350203');
const DAYS = ['2024-03-01', '2024-01-10', '2024-02-20'];
let house: House;
let spells: string[];

beforeAll(async () => {
  house = await openHouse();
  spells = [];
  for (const [n, startedOn] of DAYS.entries()) {
    const personId = await person(house, '350102001', n + 1);
    const spell = { personId, form: 'FLEXIBLE', startedOn, foundBy: 'self' } as const;
    spells.push((await house.done(recordSpell, spell, clerk)).id);
  }
});
afterAll(() => house?.close());

const started = async (sort?: string, more: Record<string, unknown> = {}) => {
  const input: Record<string, unknown> = { ...(sort && { sort }), ...more };
  return (await house.done(listSpells, input, clerk)).rows.map((row) => row.startedOn);
};

describe('the order of the worklist', () => {
  it('is the order of recording unless told, and turns round', async () => {
    expect(await started()).toEqual(DAYS);
    expect(await started('-recorded')).toEqual(DAYS.toReversed());
  });

  it('may be that of the first day, rising or falling', async () => {
    expect(await started('started')).toEqual(DAYS.toSorted());
    expect(await started('-started')).toEqual(DAYS.toSorted().toReversed());
  });

  it('ignores an order that it does not know and a page size that is not offered', async () => {
    expect(await started('name')).toEqual(DAYS);
    expect(await house.done(listSpells, { size: '7' } as Record<string, unknown>, clerk)).toMatchObject({
      size: 50,
    });
    expect(await house.done(listSpells, { size: '20' } as Record<string, unknown>, clerk)).toMatchObject({
      size: 20,
    });
  });

  it('reads the waiting ones alone, in order of an index', async () => {
    // Three rows are always read whole; what is asked here is whether an index can give the order at all.
    const rows = await house.t.adminDb.transaction().execute(async (db) => {
      await sql`set local enable_seqscan = off`.execute(db);
      const plan = await sql<Record<string, string>>`explain select id from employment_spell
        where state = 'pending' and superseded_by is null order by started_on, id limit 50`.execute(db);
      return plan.rows;
    });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('employment_spell_waiting_started');
    expect(plan).not.toContain('Sort');
  });
});

describe('several chosen spells', () => {
  it('are told with what their papers lack, in one read', async () => {
    const paper = { name: 'visit.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
    await house.done(addEvidence, { spellId: spells[0] ?? '', kind: 'HOME_VISIT', file: paper }, clerk);
    const chosen = await house.done(chosenSpells, { spellIds: spells }, clerk);
    expect(chosen.map((spell) => [spell.id, spell.missing.length])).toEqual(
      spells.map((id, n) => [id, n === 0 ? 0 : 1]),
    );
  });

  it('show in the list, and in the file made of it, only papers that still prove something', async () => {
    const paper = { name: 'visit.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
    const spellId = spells[1] ?? '';
    const add = () => house.done(addEvidence, { spellId, kind: 'LABOUR_CONTRACT', file: paper }, clerk);
    for (let n = 0; n < 3; n += 1) await add();
    const told = async () => {
      const listed = (await house.done(listSpells, { sort: 'started' }, clerk)).rows.map((row) => row.papers);
      const written = await transact(house.app.floor, clerk, async ({ ctx }) => {
        const rows: number[] = [];
        for await (const row of spellsExport.rows(ctx, { state: 'pending' } as never)) rows.push(row.papers);
        return rows;
      });
      return { listed, written };
    };
    // In the order of the first day: the second spell is the oldest, and the first has the paper of the test before.
    expect(await told()).toEqual({ listed: [3, 0, 1], written: [3, 0, 1] });
    const { rows } = await sql<{ id: string; attachment_id: string }>`
      select id, attachment_id from spell_evidence where spell_id = ${spellId} order by id`.execute(
      house.t.adminDb,
    );
    await house.done(removeEvidence, { evidenceId: rows[0]?.id ?? '', reason: '传错了别人的' }, clerk);
    expect(await told()).toEqual({ listed: [2, 0, 1], written: [2, 0, 1] });
    await house.t.adminDb.transaction().execute(async (tx) => {
      await sql`select set_config('zhuye.role', 'system', true)`.execute(tx);
      await sql`update attachment set scan_state = 'infected' where id = ${rows[1]?.attachment_id}`.execute(
        tx,
      );
    });
    expect(await told()).toEqual({ listed: [1, 0, 1], written: [1, 0, 1] });
  });

  it('of another region are left out', async () => {
    expect(await house.done(chosenSpells, { spellIds: spells }, neighbour)).toEqual([]);
  });

  it('are verified one by one: a refused one stops no other', async () => {
    const outcomes = [];
    for (const spellId of spells)
      outcomes.push(await dispatch(house.app.floor, verifySpell, { spellId }, clerk));
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false, false]);
    expect((await house.done(listSpells, {}, clerk)).total).toBe(2);
  });
});
