import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { createApp, type App } from '../../src/app.ts';
import { residentIdCheck } from '../../src/kernel/codes/index.ts';
import { registerPerson } from '../../src/modules/people/actions/register.ts';
import { systemActor, type Actor } from '../../src/platform/access/actor.ts';
import { createAccount } from '../../src/platform/access/actions/create.ts';
import { sealSecret } from '../../src/platform/access/factor.ts';
import { needsSecondFactor, type RoleName } from '../../src/platform/access/roles.ts';
import { secretOfWords } from '../../src/platform/access/totp.ts';
import type { Outcome } from '../../src/kernel/problem.ts';
import { dispatch, transact, type Operation } from '../../src/platform/action/index.ts';
import {
  testCodes,
  testDatabase,
  type TestCodes,
  type TestDatabase,
} from '../../src/platform/testing/index.ts';
import { regions } from '../../src/province/fujian/index.ts';

/** A whole house over a database of its own, with a clock that stands still. */
export interface House {
  app: App;
  t: TestDatabase;
  log: Record<string, string | number | null>[];
  /** Codes of the second factors of {@link account}s. */
  codes: TestCodes;
  /** Runs an operation and gives its value; throws with the problem's code where it is refused. */
  done<I extends z.ZodType, O>(operation: Operation<I, O>, input: z.input<I>, actor: Actor): Promise<O>;
  close(): Promise<void>;
}

export const NOW = new Date('2024-06-03T02:00:00Z');
export const PASSWORD = 'house-of-tests-2024';

export async function openHouse(clock: () => Date = () => NOW): Promise<House> {
  const t = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-house-'));
  const log: House['log'] = [];
  const app = createApp({
    appUrl: t.appUrl,
    masterKey: Buffer.alloc(32, 7),
    dataDir,
    clock,
    log: (line) => void log.push(line),
  });
  return {
    app,
    t,
    log,
    codes: testCodes(secretOfWords, clock),
    async done(operation, input, actor) {
      const outcome = await dispatch(app.floor, operation, input, actor);
      if (!outcome.ok) throw new Error(`${operation.name}: ${JSON.stringify(outcome.problem)}`);
      return outcome.value;
    },
    async close() {
      await app.close();
      await t.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Somebody of a role who answers for a region; not an account, for the inner doors. */
export function actorIn(region: string, role: RoleName = 'county_clerk', via: Actor['via'] = 'web'): Actor {
  const regional = !['seeker', 'employer_hr', 'system_admin', 'security_admin'].includes(role);
  return {
    id: uuidv7(),
    name: `${role} ${region}`,
    role,
    regionCode: region,
    scope: regional ? regions.range(region) : null,
    personId: null,
    via,
  };
}

/** Somebody who acts for an employer, whose file a region keeps; not an account. */
export function hrOf(employerId: string, region: string, via: Actor['via'] = 'web'): Actor {
  return { ...actorIn(region, 'employer_hr', via), employerId };
}

/** A synthetic, valid resident number: area code 350199 is assigned to nobody. */
export function residentId(n: number, birth = '19900307'): string {
  const body = `350199${birth}${String(n % 1000).padStart(3, '0')}`;
  return body + residentIdCheck(body);
}

/** Registers somebody in a region through the action that clerks use; returns the id. */
export async function person(
  house: House,
  region: string,
  n: number,
  more: { name?: string; birth?: string; urbanRural?: 'URBAN' | 'RURAL' } = {},
): Promise<string> {
  const number = residentId(n, more.birth);
  const clerk = actorIn(region.slice(0, 6));
  const { id } = await house.done(
    registerPerson,
    {
      residentId: number,
      certificateNo: `${number}43`,
      region,
      name: more.name ?? `测试${n}`,
      urbanRural: more.urbanRural ?? 'URBAN',
    },
    clerk,
  );
  return id;
}

/**
 * An account that can sign in with {@link PASSWORD} and, all but seekers, a code of `house.codes`. Gives its name. `self`:
 * the person or the employer for which it acts.
 */
export async function account(house: House, role: RoleName, region: string, self?: string): Promise<string> {
  const name = `${role}-${region}`;
  const acts = role === 'employer_hr' ? { employerId: self } : { personId: self };
  const { id } = await house.done(
    createAccount,
    { name, displayName: name, password: PASSWORD, role, region, ...acts },
    systemActor('cli'),
  );
  if (needsSecondFactor(role)) await giveFactor(house, id, name);
  return name;
}

/** A second factor that counts, with the secret that `house.codes` knows by the name. */
export function giveFactor({ app: { floor } }: House, accountId: string, name: string): Promise<unknown> {
  const secret_enc = sealSecret(floor.cipher, accountId, secretOfWords(name));
  return transact(floor, systemActor('cli'), ({ ctx }) =>
    ctx.db
      .insertInto('account_totp')
      .values({ account_id: accountId, secret_enc, confirmed_at: ctx.now })
      .execute(),
  );
}

/** What came of an operation: `done`, or the code with which it was refused. */
export async function codeOf(work: Promise<Outcome<unknown>>): Promise<string> {
  const outcome = await work;
  return outcome.ok ? 'done' : outcome.problem.code;
}
