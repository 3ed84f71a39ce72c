import { sql } from 'kysely';
import { asDoor } from '../../../platform/access/as-door.ts';
import { isRole, ROLES } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';

/** Somebody as the person may know them: display name, and the office and role in which they acted. */
export interface Who {
  name: string;
  office: string | null;
  role: string;
}

interface Found {
  id: string;
  role: string;
  display_name: string;
  region_code: string;
}

const keyOf = (account: string | null, role: string) => `${account ?? ''} ${role}`;
const roleWords = (role: string) => (isRole(role) ? ROLES[role].title : role === 'public' ? '公众' : '系统');

/** Words for the accounts behind some entries. Accounts are read with the door's rights, for these ids alone. */
export async function whoActed(
  ctx: Context,
  entries: readonly { actor: string | null; role: string }[],
): Promise<(entry: { actor: string | null; role: string }) => Who> {
  const ids = [...new Set(entries.flatMap((entry) => entry.actor ?? []))];
  const { rows } = await asDoor(ctx, () =>
    sql<Found>`
      select distinct on (a.id, g.role) a.id, g.role, a.display_name, g.region_code
      from account a left join account_grant g on g.account_id = a.id
      where a.id = any (${ids}::uuid[]) order by a.id, g.role, g.valid_from desc`.execute(ctx.db),
  );
  const known = new Map(rows.map((row) => [keyOf(row.id, row.role), row]));
  return ({ actor, role }) => {
    const found = known.get(keyOf(actor, role));
    const personal = role === 'seeker' || role === 'public';
    return {
      name: found?.display_name ?? (actor ? '账号已不在' : '系统自动'),
      office: found && !personal ? ctx.params.regions.fullName(found.region_code) : null,
      role: roleWords(role),
    };
  };
}
