import { sql } from 'kysely';
import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../action/index.ts';
import { endGrantNow } from './actions/rights.ts';
import { keepAddress } from './addresses.ts';
import { asDoor } from './as-door.ts';
import { invitedName } from './fields.ts';
import { issueLink } from './links.ts';
import { mailLink } from './mail-link.ts';

/** Whom an employer names to act for it. */
interface EmployerInvitation {
  employerId: string;
  /** Where the employer's file is kept, 6 or 9 digits. */
  regionCode: string;
  displayName: string;
  /** Civil dates, both included; null: until it is taken away. */
  validFrom: string;
  validTo: string | null;
  /** As `normalAddress` gives it. */
  email: string | null;
}

/** A printed link, told once. */
interface InvitationLink {
  accountId: string;
  displayName: string;
  token: string;
  expiresAt: Date;
  /** The address, masked, to which the link went as well. */
  mailedTo: string | null;
}

/**
 * Makes an account that acts for an employer, and the link by which the invited takes it up. Whoever calls has judged that
 * the actor keeps the employer's file; unlike roles that reach other people's files it needs no second administrator, for
 * it reaches one employer only. The audit of the calling action gets a note.
 */
export function inviteForEmployer(ctx: Context, invited: EmployerInvitation): Promise<InvitationLink> {
  return asDoor(ctx, async () => {
    const accountId = ctx.newId();
    await ctx.db
      .insertInto('account')
      .values({
        id: accountId,
        name: invitedName(accountId),
        display_name: invited.displayName,
        password_hash: '',
        locked_until: null,
      })
      .execute();
    await keepAddress(ctx, accountId, 'email', invited.email);
    const id = ctx.newId();
    await ctx.db
      .insertInto('account_grant')
      .values({
        id,
        account_id: accountId,
        role: 'employer_hr',
        region_code: invited.regionCode,
        person_id: null,
        employer_id: invited.employerId,
        valid_from: invited.validFrom,
        valid_to: invited.validTo,
        granted_by: ctx.actor.id,
      })
      .execute();
    ctx.note({ table: 'account_grant', id, details: { account: accountId, employer: invited.employerId } });
    return linkFor(ctx, { id: accountId, display_name: invited.displayName });
  });
}

async function linkFor(ctx: Context, account: { id: string; display_name: string }): Promise<InvitationLink> {
  const link = { accountId: account.id, kind: 'invitation' as const, issuedBy: ctx.actor.id };
  const { token, expiresAt } = await issueLink(ctx, link);
  const mailedTo = await mailLink(ctx, account.id, { kind: link.kind, token, expiresAt });
  return { accountId: account.id, displayName: account.display_name, token, expiresAt, mailedTo };
}

/** An account that acts, acted or may act for an employer. */
interface EmployerAccount {
  grantId: string;
  displayName: string;
  /** `invited`: the link was not taken up yet; `ended`: taken away or past its last day. */
  state: 'active' | 'invited' | 'ended';
  from: string;
  until: string | null;
}

/** Accounts of an employer, those in use first, at most 200; names only, no address. */
export function employerAccounts(ctx: Context, employerId: string): Promise<EmployerAccount[]> {
  return asDoor(ctx, async () => {
    const { rows } = await sql<EmployerAccount>`
      select g.id as "grantId", a.display_name as "displayName", g.valid_from as "from", g.valid_to as "until",
        case when g.ended_at is not null or g.valid_to < ${ctx.today}::date or not a.active then 'ended'
          when a.password_hash = '' then 'invited' else 'active' end as state
      from account_grant g join account a on a.id = g.account_id
      where g.employer_id = ${employerId}
      order by g.ended_at nulls first, a.display_name, g.id limit 200`.execute(ctx.db);
    return rows;
  });
}

type OfEmployer = { employerId: string; grantId: string };

/** The grant on this employer and its account, locked; a refusal where it is another's or has ended. Needs the door's rights. */
async function grantOf(ctx: Context, { employerId, grantId }: OfEmployer) {
  const found = await ctx.db
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account_id')
    .select(['account_grant.id as grant_id', 'account.id', 'display_name', 'password_hash'])
    .where('account_grant.id', '=', grantId)
    .where('employer_id', '=', employerId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return found ?? refuse('not-found', 'no-such-hr');
}

/** A new link for somebody who has not taken up the first; that one ends. */
export function renewEmployerInvitation(ctx: Context, which: OfEmployer): Promise<InvitationLink | Refusal> {
  return asDoor(ctx, async () => {
    const found = await grantOf(ctx, which);
    if (found instanceof Refusal) return found;
    if (found.password_hash !== '') return refuse('conflict', 'joined-already');
    ctx.note({ table: 'account_grant', id: found.grant_id, details: { invitation: 'renewed' } });
    return linkFor(ctx, found);
  });
}

/** Takes the right to act for an employer away at once, with the sessions in it. */
export function endEmployerGrant(ctx: Context, which: OfEmployer): Promise<{ id: string } | Refusal> {
  return asDoor(ctx, async () => {
    const found = await grantOf(ctx, which);
    if (found instanceof Refusal) return found;
    await endGrantNow(ctx, found.grant_id);
    ctx.note({ table: 'account_grant', id: found.grant_id, details: { ended: true } });
    return { id: found.grant_id };
  });
}
