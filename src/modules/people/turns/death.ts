import { z } from 'zod';
import { compareDates, plainDate } from '../../../kernel/dates.ts';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onRecord, type Context } from '../../../platform/action/index.ts';
import { personKey } from '../actions/common.ts';
import { openField, sealField } from '../sealed.ts';
import type { CertificateStatus } from '../tables.ts';
import { addTurn, turnFields, wrongDay } from './common.ts';
import { deathRecorded, deathRevoked } from './events.ts';

const cardInForce = (ctx: Context, personId: string) =>
  ctx.db
    .selectFrom('certificate')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .forUpdate()
    .executeTakeFirst();
type Card = NonNullable<Awaited<ReturnType<typeof cardInForce>>>;

/** A new version of a certificate that differs in its standing alone; gives its id. */
async function cardWith(ctx: Context, held: Card, status: CertificateStatus, on: string): Promise<string> {
  const id = ctx.newId();
  const number = openField(ctx.cipher, 'certificateNo', held.id, held.number_enc);
  await ctx.db.updateTable('certificate').set({ superseded_by: id }).where('id', '=', held.id).execute();
  await ctx.db
    .insertInto('certificate')
    .values({
      ...held,
      id,
      number_enc: sealField(ctx.cipher, 'certificateNo', id, number),
      status,
      source: 'form',
      observed_on: on,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: null,
    })
    .execute();
  return id;
}

/**
 * A death is written into the file: the certificate is cancelled and the wish for work no longer counts, so that no room looks
 * for work for them, and later rooms close what waits. Nothing is deleted: {@link revokeDeath} brings all of it back.
 */
export const recordDeath = defineAction({
  name: 'people.record-death',
  title: '登记去世',
  input: z.strictObject({ personId: z.uuid(), ...turnFields }),
  allow: { roles: OFFICERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId, on, paper }) {
    const wrong = wrongDay(ctx, on);
    if (wrong) return wrong;
    const person = await personKey(ctx, personId);
    if (compareDates(on, plainDate(person.birth_date)) < 0) return invalidField('on', 'before-birth');
    const told = await ctx.db
      .selectFrom('person_turn')
      .select('id')
      .where('person_id', '=', personId)
      .where('kind', '=', 'death')
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (told) return refuse('conflict', 'death-recorded-already');
    const id = ctx.newId();
    const card = await cardInForce(ctx, personId);
    const after = card && (await cardWith(ctx, card, 'CANCELLED', on));
    await ctx.db
      .updateTable('job_need')
      .set({ superseded_by: id })
      .where('person_id', '=', personId)
      .where('superseded_by', 'is', null)
      .execute();
    await addTurn(ctx, person, {
      id,
      kind: 'death',
      on,
      paper,
      card_before: card?.id ?? null,
      card_after: after ?? null,
    });
    await ctx.raise(deathRecorded, { personId });
    ctx.note({ table: 'person', id: personId, city: person.city, details: { turn: id } });
    return { id };
  },
});

/** The certificate as it stood before the death, unless somebody has written another one since. */
async function cardBack(
  ctx: Context,
  turn: { person_id: string; card_before: string | null; card_after: string | null },
) {
  const held = await cardInForce(ctx, turn.person_id);
  if (!held || turn.card_before === null || held.id !== turn.card_after) return;
  const before = await ctx.db
    .selectFrom('certificate')
    .select('status')
    .where('id', '=', turn.card_before)
    .executeTakeFirstOrThrow();
  await cardWith(ctx, held, before.status, ctx.today);
}

/** The wish that the death put aside counts again, unless the person has said another one since. */
async function needBack(ctx: Context, personId: string, turnId: string): Promise<void> {
  const other = await ctx.db
    .selectFrom('job_need')
    .select('id')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  if (other) return;
  await ctx.db
    .updateTable('job_need')
    .set({ superseded_by: null })
    .where('person_id', '=', personId)
    .where('superseded_by', '=', turnId)
    .execute();
}

/** The death was told by mistake: what it closed comes back, and both the mistake and its end stay to be read. */
export const revokeDeath = defineAction({
  name: 'people.revoke-death',
  title: '撤销去世登记',
  input: z.strictObject({ turnId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  allow: { roles: OFFICERS, on: onRecord('person_turn', 'turnId') },
  audit: 'write',
  async run(ctx, { turnId, reason }) {
    const turn = await ctx.db
      .updateTable('person_turn')
      .set({ revoked_at: ctx.now, revoked_by: ctx.actor.id, revoke_reason: reason })
      .where('id', '=', turnId)
      .where('kind', '=', 'death')
      .where('revoked_at', 'is', null)
      .returning(['person_id', 'city', 'card_before', 'card_after'])
      .executeTakeFirst();
    if (!turn) return refuse('conflict', 'nothing-to-revoke');
    await cardBack(ctx, turn);
    await needBack(ctx, turn.person_id, turnId);
    await ctx.raise(deathRevoked, { personId: turn.person_id });
    ctx.note({ table: 'person', id: turn.person_id, city: turn.city, details: { revoked: turnId } });
    return { id: turnId };
  },
});
