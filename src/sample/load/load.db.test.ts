import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { params } from '../../app.ts';
import { plainDate } from '../../kernel/dates.ts';
import { fieldIndex, openField } from '../../modules/people/index.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { verifyPassword } from '../../platform/access/password.ts';
import { createCipher } from '../../platform/crypto/index.ts';
import { createFileStore } from '../../platform/files/index.ts';
import { testDatabase, type TestDatabase } from '../../platform/testing/index.ts';
import { loadSample, sampleFactorSecret, SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../index.ts';
import type { SampleTarget } from '../index.ts';
import { NEW_EMPLOYMENT_TRUTHS } from '../truths/index.ts';

const SIZE = { persons: 2000, seed: 1, today: plainDate('2026-06-30') };
const cipher = createCipher(Buffer.alloc(32, 3));
const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-sample-'));
let t: TestDatabase;
let target: SampleTarget;

beforeAll(async () => {
  t = await testDatabase();
  target = {
    ownerUrl: t.ownerUrl,
    dataDir,
    cipher,
    params,
  };
});
afterAll(async () => {
  await t.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async <T>(query: string, values: unknown[] = []) =>
  (await t.adminDb.executeQuery<T>(CompiledQuery.raw(query, values))).rows;
const count = async (table: string) =>
  (await ask<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;

describe('filling an empty database', () => {
  test('brings what it says, once', async () => {
    const seen: number[] = [];
    const report = await loadSample(SIZE, target, (persons) => seen.push(persons));
    expect(report).toMatchObject({ persons: 2000, employers: 320, positions: 160 });
    expect(seen).toEqual([2000]);
    expect(await count('person')).toBe(2000);
    expect(await count('person_profile')).toBe(2000);
    expect(await count('employer')).toBe(320);
    // Two more that the employer with an account wrote itself.
    expect(await count("position where source = 'sample'")).toBe(160);
    expect(await count("position where source = 'employer'")).toBe(2);
    expect(await count('referral')).toBe(3);
    expect(await count("survey_campaign where state = 'open'")).toBe(1);
    expect(await count('survey_subject')).toBeGreaterThan(0);
    expect(await count('employment_spell')).toBe(report?.spells);
    expect(await count('certificate where superseded_by is null')).toBe(2000);

    expect(await loadSample(SIZE, target)).toBeNull();
    expect(await count('person')).toBe(2000);
  });

  test('leaves every table under forced row-level security', async () => {
    const open = await ask(`select relname from pg_class join pg_policy on polrelid = pg_class.oid
      where relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  test('can be opened with the key and found by the blind index', async () => {
    const [planted] = NEW_EMPLOYMENT_TRUTHS.persons;
    const index = fieldIndex(cipher, 'residentId', planted?.residentId ?? '');
    const found = await ask<{ id: string; resident_id_enc: Buffer }>(
      'select id, resident_id_enc from person where resident_id_bidx = $1',
      [index],
    );
    expect(found.map((row) => openField(cipher, 'residentId', row.id, row.resident_id_enc))).toEqual([
      planted?.residentId,
    ]);
  });

  test('has papers that open, for every verified spell since the plan began', async () => {
    const bare =
      await ask(`select id from employment_spell s where state = 'verified' and started_on >= '2022-01-01'
      and not exists (select from spell_evidence e where e.spell_id = s.id)`);
    expect(bare).toEqual([]);
    const files = createFileStore({ dataDir, cipher });
    const [paper] = await ask<{ id: string }>('select id from attachment order by id desc limit 1');
    const file = await t.adminDb
      .transaction()
      .execute((db) => files.get({ db, actor: systemActor(), newId: () => '' }, paper?.id ?? ''));
    expect(file.name).toMatch(/（示例）\.pdf$/);
    expect(file.bytes.toString('latin1', 0, 8)).toBe('%PDF-1.4');
  });

  test('has an account of every role that signs in with the published password and the code of its seed', async () => {
    const accounts = await ask<{
      name: string;
      password_hash: string;
      sample: boolean;
      role: string;
      person_id: string | null;
    }>(
      'select a.name, password_hash, sample, role, person_id from account a join account_grant g on g.account_id = a.id order by g.id',
    );
    expect(accounts.map((account) => account.name)).toEqual(SAMPLE_ACCOUNTS.map((account) => account.name));
    expect(
      accounts.every(
        (account) => account.sample && (account.role === 'seeker') === (account.person_id !== null),
      ),
    ).toBe(true);
    const secrets = await ask<{ name: string; id: string; secret_enc: Buffer }>(
      'select name, id, secret_enc from account join account_totp on account_id = id',
    );
    expect(secrets.map(({ name }) => name).toSorted()).toEqual(
      SAMPLE_ACCOUNTS.map(({ name }) => name)
        .filter((name) => name !== 'seeker')
        .toSorted(),
    );
    for (const { name, id, secret_enc } of secrets)
      expect(cipher.open(secret_enc, `account_totp.secret:${id}`)).toBe(sampleFactorSecret(SIZE.seed, name));
    expect(await verifyPassword(SAMPLE_PASSWORD, accounts[0]?.password_hash ?? '')).toBe(true);
  });
});

describe('the planted truths', () => {
  test('are counted as they were written down, person by person', async () => {
    const rows = await ask<{ bidx: Buffer; year: number; started_on: string; unit: number }>(
      `select resident_id_bidx as bidx, c.year, c.started_on, floor(c.region_key / 100000000)::int as unit
       from counted_start c join person p on p.id = c.person_id`,
    );
    for (const truth of NEW_EMPLOYMENT_TRUTHS.persons) {
      const index = fieldIndex(cipher, 'residentId', truth.residentId);
      const counted = rows
        .filter((row) => row.bidx.equals(index))
        .map((row) => [String(row.year), row.started_on]);
      const expected = Object.entries(truth.counts).map(([year, place]) => [year, truth.spells[place]?.from]);
      expect(Object.fromEntries(counted), truth.why).toEqual(Object.fromEntries(expected));
    }
  });

  test('are counted in the unit where the person lived on the day', async () => {
    const indexes = NEW_EMPLOYMENT_TRUTHS.persons.map((truth) =>
      fieldIndex(cipher, 'residentId', truth.residentId),
    );
    const rows = await ask<{ year: number; unit: number; n: number }>(
      `select c.year, floor(c.region_key / 100000000)::int as unit, count(*)::int as n
       from counted_start c join person p on p.id = c.person_id where resident_id_bidx = any ($1) group by 1, 2`,
      [indexes],
    );
    const found: Record<string, Record<string, number>> = {};
    for (const { year, unit, n } of rows) (found[year] ??= {})[unit] = n;
    expect(found).toEqual(NEW_EMPLOYMENT_TRUTHS.totals.byYearAndUnit);
  });
});

test('a filling that fails leaves nothing behind', async () => {
  const other = await testDatabase();
  const broken = { ...target, ownerUrl: other.ownerUrl, dataDir: join(import.meta.filename, 'not-a-folder') };
  await expect(loadSample(SIZE, broken)).rejects.toThrow('ENOTDIR');
  const { rows } = await sql<{
    n: number;
  }>`select (select count(*) from person)::int + (select count(*) from employer)::int as n`.execute(
    other.adminDb,
  );
  expect(rows).toEqual([{ n: 0 }]);
  await other.close();
});
