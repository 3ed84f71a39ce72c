import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { doorActor, type Actor, type Capacity, type Door } from './actor.ts';
import { isRole, type RoleName } from './roles.ts';
import { transact, type Context, type Floor } from '../action/index.ts';

/** 等保 wants an idle limit. Nothing is lost by it: a form that comes too late is kept until its sender is back. */
export const IDLE_MINUTES = 120;
const WEB_HOURS = 12;
const API_DAYS = 30;

/** SHA-256: tokens are 256 random bits, so a slow hash would add nothing. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A secret that is shown once and kept as its {@link tokenHash}. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export interface GrantRow {
  grant_id: string;
  account_id: string;
  display_name: string;
  role: string;
  region_code: string;
  person_id: string | null;
  employer_id: string | null;
  capacity: Capacity | null;
  delegation_id: string | null;
  stand_in_for?: string | null;
  session_id?: string;
  session_ends?: Date;
}

/** Persons act for themselves, employers for theirs; who keeps accounts sees nobody's data. */
const WITHOUT_RANGE: readonly RoleName[] = ['seeker', 'employer_hr', 'system_admin', 'security_admin'];

/** The actor of one grant: its role, and the range of its region. A person or an employer acting for itself has no range. */
export function actorOf(floor: Pick<Floor, 'params'>, row: GrantRow, via: Door): Actor | null {
  if (!isRole(row.role)) return null;
  const role: RoleName = row.role;
  const regional = !WITHOUT_RANGE.includes(role);
  return {
    id: row.account_id,
    name: row.display_name,
    role,
    regionCode: row.region_code,
    scope: regional ? floor.params.regions.range(row.region_code) : null,
    personId: role === 'seeker' ? row.person_id : null,
    employerId: role === 'employer_hr' ? row.employer_id : null,
    via,
    capacity: role === 'seeker' ? row.capacity : null,
    delegationId: row.delegation_id,
    grantId: row.grant_id,
    sessionId: row.session_id ?? null,
    ...(row.stand_in_for && { standsIn: true }),
    ...(row.session_ends && { sessionUntil: row.session_ends.toISOString() }),
  };
}

/** What a new session is for. */
export interface Opening {
  accountId: string;
  grantId: string;
  kind: 'web' | 'api';
  /** Coarse words of the device; never an address. */
  device?: string;
  /** Whether a second factor was shown. */
  twoFactors?: boolean;
}

/** Opens a session; the returned token is shown once and kept only as a hash. */
export async function openSession(ctx: Context, opening: Opening): Promise<string> {
  const token = newToken();
  const hours = opening.kind === 'web' ? WEB_HOURS : API_DAYS * 24;
  await ctx.db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: opening.accountId,
      grant_id: opening.grantId,
      kind: opening.kind,
      device: opening.device ?? '',
      two_factors: opening.twoFactors ?? false,
      created_at: ctx.now,
      last_seen_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + hours * 3_600_000),
    })
    .execute();
  return token;
}

/** Who holds this token, or null: unknown, expired, idle too long, account closed or grant no longer valid. */
export function actorOfToken(floor: Floor, token: string, via: Door): Promise<Actor | null> {
  return transact(floor, doorActor(via), async ({ ctx }) => {
    const found = await sql<GrantRow & { stale: boolean }>`
      select g.id as grant_id, a.id as account_id, a.display_name, g.role, g.region_code, g.person_id, g.employer_id,
             g.capacity, g.delegation_id, g.stand_in_for, s.id as session_id,
             case s.kind when 'web' then least(s.expires_at, ${ctx.now}::timestamptz + make_interval(mins => ${IDLE_MINUTES})) end
               as session_ends,
             s.last_seen_at < ${ctx.now}::timestamptz - interval '1 minute' as stale
      from session s join account a on a.id = s.account_id join account_grant g on g.id = s.grant_id
      where s.token_hash = ${tokenHash(token)} and a.active and s.expires_at > ${ctx.now}
        and (s.kind = 'api' or s.last_seen_at > ${ctx.now}::timestamptz - make_interval(mins => ${IDLE_MINUTES}))
        and grant_in_force(g, ${ctx.today}::date)`.execute(ctx.db);
    const row = found.rows[0];
    if (!row) return null;
    if (row.stale) {
      await ctx.db
        .updateTable('session')
        .set({ last_seen_at: ctx.now })
        .where('token_hash', '=', tokenHash(token))
        .execute();
    }
    return actorOf(floor, row, via);
  });
}

/** Ends a session; nothing happens if it is already gone. */
export function closeSession(floor: Floor, token: string): Promise<void> {
  return transact(floor, doorActor('web'), async ({ ctx }) => {
    await ctx.db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
  });
}
