import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { PURPOSES } from './purposes.ts';
import { capacityOf } from './record.ts';
import { stateOf } from './rules.ts';

/** Every purpose with how it stands and its history, newest first. */
async function consentsOf(ctx: Context, personId: string) {
  const person = await capacityOf(ctx, personId);
  if (person instanceof Refusal) return person;
  const rows = await ctx.db
    .selectFrom('consent')
    .select([
      'id',
      'purpose',
      'wording',
      'answer',
      'decided_by',
      'person_wish',
      'manner',
      'source',
      'recorded_at',
      'superseded_by',
    ])
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return {
    person: {
      id: person.id,
      name: person.name,
      guardianName: person.guardianName,
      guardianNeeded: person.guardianNeeded,
    },
    purposes: PURPOSES.map((purpose) => {
      const history = rows.filter((row) => row.purpose === purpose.id);
      const last = history.find((row) => row.superseded_by === null) ?? null;
      return {
        purpose,
        state: stateOf(purpose, last),
        history: history.map((row) => ({
          id: row.id,
          wording: row.wording,
          answer: row.answer,
          decidedBy: row.decided_by,
          wish: row.person_wish,
          manner: row.manner,
          source: row.source,
          on: todayInShanghai(row.recorded_at),
        })),
      };
    }),
  };
}

export type Consents = Exclude<Awaited<ReturnType<typeof consentsOf>>, Refusal>;
export type PurposeStanding = Consents['purposes'][number];

export const openConsents = defineQuery({
  name: 'people.open-consents',
  title: '查看一个人同意了什么',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  run: (ctx, input) => consentsOf(ctx, input.personId),
});

/** The same for the person whom it is about, or who acts for them. */
export const openMyConsents = defineQuery({
  name: 'people.open-my-consents',
  title: '查看自己同意了什么',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  run: (ctx) => consentsOf(ctx, ctx.actor.personId ?? ''),
});
