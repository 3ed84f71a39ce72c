import { sql } from 'kysely';
import { z } from 'zod';
import { invalidField, refuse, type Refusal } from '../../../kernel/problem.ts';
import { asDoor } from '../../../platform/access/as-door.ts';
import { grantPerson } from '../../../platform/access/grants.ts';
import { hashPassword } from '../../../platform/access/password.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineAction, type Context } from '../../../platform/action/index.ts';
import { codeHash } from './code.ts';
import type { DelegationTable } from './tables.ts';

const input = z.strictObject({
  code: z.string().max(60),
  /** For whoever has no account yet: one is made, which can do nothing but what this invitation allows. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[\p{L}\p{N}._-]+$/u, 'account-name')
    .optional(),
  displayName: z.string().trim().min(1).max(40).optional(),
  password: z.string().min(10).max(200).optional(),
});

async function newAccount(ctx: Context, given: z.output<typeof input>): Promise<string | Refusal> {
  const { name, displayName, password } = given;
  if (!name) return invalidField('name', 'required');
  if (!displayName) return invalidField('displayName', 'required');
  if (!password) return invalidField('password', 'required');
  const [id, hash] = [ctx.newId(), await hashPassword(password)];
  const added = await asDoor(ctx, () =>
    ctx.db
      .insertInto('account')
      .values({ id, name, display_name: displayName, password_hash: hash, locked_until: null })
      .onConflict((oc) => oc.column('name').doNothing())
      .returning('id')
      .executeTakeFirst(),
  );
  return added ? id : invalidField('name', 'account-name-taken');
}

/** Takes an invitation with the account that is signed in, or with a new one. Refuses `bad-code`, `own-invitation`. */
export const acceptDelegation = defineAction({
  name: 'people.accept-delegation',
  title: '接受邀请，帮助一个人',
  input,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'write',
  async run(ctx, given) {
    const hash = codeHash(given.code);
    if (!hash) return invalidField('code', 'bad-code');
    const accountId = ctx.actor.id ?? (await newAccount(ctx, given));
    if (typeof accountId !== 'string') return accountId;
    const { rows } = await sql<DelegationTable>`
      select * from delegation_take(${hash}, ${accountId}::uuid, ${ctx.now}::timestamptz)`.execute(ctx.db);
    const [taken] = rows;
    if (!taken) return invalidField('code', 'bad-code');
    if (taken.person_id === ctx.actor.personId) return refuse('conflict', 'own-invitation');
    const home = await sql<{
      code: string;
    }>`select delegation_region(${taken.person_id}::uuid) as code`.execute(ctx.db);
    await grantPerson(ctx, {
      accountId,
      personId: taken.person_id,
      regionCode: home.rows[0]?.code ?? '',
      capacity: taken.capacity,
      validFrom: taken.valid_from,
      validTo: taken.valid_to,
      delegationId: taken.id,
    });
    ctx.note({
      table: 'person',
      id: taken.person_id,
      city: taken.city,
      details: { delegation: taken.id, accepted: true },
    });
    return { id: taken.id };
  },
});
