import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { doorActor, type Actor, type Door } from './actor.ts';
import { isRole, type RoleName } from './roles.ts';
import { transact, type Context, type Floor } from '../action/index.ts';

/** 等保 wants an idle limit; work is kept as drafts on the server, so that nothing is lost by it. */
const IDLE_MINUTES = 120;
const WEB_HOURS = 12;
const API_DAYS = 30;

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface GrantRow {
  grant_id: string;
  account_id: string;
  display_name: string;
  role: string;
  region_code: string;
  person_id: string | null;
}

/** The actor of one grant: its role, and the range of its region. A person acting for themselves has no range. */
export function actorOf(floor: Pick<Floor, 'params'>, row: GrantRow, via: Door): Actor | null {
  if (!isRole(row.role)) return null;
  const role: RoleName = row.role;
  const regional = role !== 'seeker' && role !== 'system_admin';
  return {
    id: row.account_id,
    name: row.display_name,
    role,
    regionCode: row.region_code,
    scope: regional ? floor.params.regions.range(row.region_code) : null,
    personId: role === 'seeker' ? row.person_id : null,
    via,
  };
}

/** Opens a session; the returned token is shown once and kept only as a hash. */
export async function openSession(
  ctx: Context,
  accountId: string,
  grantId: string,
  kind: 'web' | 'api',
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hours = kind === 'web' ? WEB_HOURS : API_DAYS * 24;
  await ctx.db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      grant_id: grantId,
      kind,
      expires_at: new Date(ctx.now.getTime() + hours * 3_600_000),
    })
    .execute();
  return token;
}

/** Who holds this token, or null: unknown, expired, idle too long, account closed or grant no longer valid. */
export function actorOfToken(floor: Floor, token: string, via: Door): Promise<Actor | null> {
  return transact(floor, doorActor(via), async ({ ctx }) => {
    const found = await sql<GrantRow & { stale: boolean }>`
      select g.id as grant_id, a.id as account_id, a.display_name, g.role, g.region_code, g.person_id,
             s.last_seen_at < ${ctx.now}::timestamptz - interval '1 minute' as stale
      from session s join account a on a.id = s.account_id join account_grant g on g.id = s.grant_id
      where s.token_hash = ${tokenHash(token)} and a.active and s.expires_at > ${ctx.now}
        and (s.kind = 'api' or s.last_seen_at > ${ctx.now}::timestamptz - make_interval(mins => ${IDLE_MINUTES}))
        and g.valid_from <= ${ctx.today} and (g.valid_to is null or g.valid_to >= ${ctx.today})`.execute(
      ctx.db,
    );
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
