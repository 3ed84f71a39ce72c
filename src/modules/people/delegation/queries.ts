import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { capacityOf } from '../consent/record.ts';
import './tables.ts';

export type DelegationState = 'invited' | 'lapsed' | 'in-force' | 'ended' | 'revoked';

interface Dated {
  accepted_at: Date | null;
  code_until: Date;
  revoked_at: Date | null;
  valid_to: string | null;
}

function stateOf(ctx: Context, row: Dated): DelegationState {
  if (row.revoked_at) return 'revoked';
  if (!row.accepted_at) return row.code_until > ctx.now ? 'invited' : 'lapsed';
  return row.valid_to !== null && row.valid_to < ctx.today ? 'ended' : 'in-force';
}

/** Who may act for the person, and who might, newest first. */
async function helpersOf(ctx: Context, personId: string) {
  const person = await capacityOf(ctx, personId);
  if (person instanceof Refusal) return person;
  const rows = await ctx.db
    .selectFrom('delegation')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .limit(100)
    .execute();
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return {
    person: { id: person.id, name: person.name },
    delegations: rows.map((row) => ({
      id: row.id,
      capacity: row.capacity,
      label: row.label,
      may: row.may,
      basis: row.basis,
      from: row.valid_from,
      to: row.valid_to,
      state: stateOf(ctx, row),
      recordedOn: todayInShanghai(row.recorded_at),
      revokedOn: row.revoked_at && todayInShanghai(row.revoked_at),
    })),
  };
}

export type Helpers = Exclude<Awaited<ReturnType<typeof helpersOf>>, Refusal>;

export const openHelpers = defineQuery({
  name: 'people.open-helpers',
  title: '查看谁能替一个人办事',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  run: (ctx, input) => helpersOf(ctx, input.personId),
});

export const openMyHelpers = defineQuery({
  name: 'people.open-my-helpers',
  title: '查看谁在帮我',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  run: (ctx) => helpersOf(ctx, ctx.actor.personId ?? ''),
});
