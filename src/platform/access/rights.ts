import { invalidField, refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../action/index.ts';
import { ADMINISTRATORS, isRole, ROLES, type RoleName } from './roles.ts';

const LENGTH_OF_LEVEL: Record<string, RegExp> = {
  township: /^\d{9}$/,
  county: /^\d{4}(?!00)\d{2}$/,
  city: /^\d{2}(?!00)\d{2}(00|28)$/,
  province: /^\d{2}0000$/,
};

/** A role on a region, for a time. */
export interface Right {
  role: RoleName;
  region: string;
  personId?: string | undefined;
  employerId?: string | undefined;
}

/** Why this role cannot stand on this region, person or employer; null when it can. */
export function unfit(
  ctx: Pick<Context, 'params'>,
  { role, region, personId, employerId }: Right,
): Refusal | null {
  const { level, title } = ROLES[role];
  // An employer's region keeps its file and knows who speaks for it; administrators do not.
  if (level === 'employer' && !employerId) return invalidField('role', 'role-of-an-employer');
  if (level !== 'self' && level !== 'employer' && !LENGTH_OF_LEVEL[level]?.test(region))
    return invalidField('region', 'region-of-wrong-level', { role: title });
  if (!ctx.params.regions.has(region)) return invalidField('region', 'unknown-region');
  if (level === 'self' && !personId) return invalidField('personId', 'required');
  return null;
}

/** 三员分立, and no administrator beside another duty: whether one account may hold these roles together. */
export function mayHoldTogether(roles: readonly string[]): boolean {
  const different = new Set(roles);
  return different.size < 2 || !ADMINISTRATORS.some((role) => different.has(role));
}

/** Roles that an account holds, will hold or is being prepared for. Needs the rights of who keeps accounts. */
async function rolesOf(ctx: Pick<Context, 'db' | 'today'>, accountId: string): Promise<string[]> {
  const held = await ctx.db
    .selectFrom('account_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', ctx.today)]))
    .execute();
  const waiting = await ctx.db
    .selectFrom('grant_request')
    .select('role')
    .where('account_id', '=', accountId)
    .where('state', '=', 'waiting')
    .execute();
  return [...held, ...waiting].map(({ role }) => role).filter((role) => isRole(role));
}

/** Refuses a role that may not stand beside those of the account. Needs the rights of who keeps accounts. */
export async function separated(
  ctx: Pick<Context, 'db' | 'today'>,
  accountId: string,
  role: RoleName,
): Promise<Refusal | null> {
  const all = [...(await rolesOf(ctx, accountId)), role];
  return mayHoldTogether(all) ? null : refuse('conflict', 'administrators-apart');
}

/** Nobody acts on the own account: what one may do to others, others must do to oneself. */
export function onOwnAccount(ctx: Pick<Context, 'actor'>, accountId: string): Refusal | null {
  return ctx.actor.id === accountId ? refuse('conflict', 'not-your-own-account') : null;
}
