import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onRecord } from '../../../platform/action/index.ts';
import { explainFit } from '../../matching/index.ts';
import { personBrief } from '../../people/index.ts';
import { consentToShow } from '../consent.ts';
import { positionBrief } from '../../positions/index.ts';

/** One referral with its steps and the spell that it led to. */
export const openReferral = defineQuery({
  name: 'recruiting.open-referral',
  title: '查看推荐',
  input: z.strictObject({ referralId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('referral', 'referralId') },
  audit: 'read',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('referral')
      .selectAll()
      .where('id', '=', input.referralId)
      .executeTakeFirstOrThrow();
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    const steps = await ctx.db
      .selectFrom('referral_step')
      .select([
        'id',
        'from_state',
        'to_state',
        'reason',
        'said_by',
        'meet_on',
        'meet_time',
        'meet_place',
        'accommodations',
        'recorded_at',
      ])
      .where('referral_id', '=', row.id)
      .orderBy('recorded_at')
      .execute();
    const spell = await ctx.db
      .selectFrom('employment_spell')
      .select('id')
      .where('referral_id', '=', row.id)
      .where('superseded_by', 'is', null)
      .executeTakeFirst();
    ctx.note({ table: 'referral', id: row.id, city: row.city });
    return {
      id: row.id,
      personId: row.person_id,
      name: person.name,
      positionId: row.position_id,
      position: row.position_title,
      employer: row.employer_name,
      state: row.state,
      note: row.note,
      suggestion: row.suggestion,
      referredOn: todayInShanghai(row.recorded_at),
      spellId: spell?.id ?? null,
      steps: steps.map((s) => ({
        id: s.id,
        from: s.from_state,
        to: s.to_state,
        reason: s.reason,
        saidBy: s.said_by,
        meetOn: s.meet_on,
        meetTime: s.meet_time,
        meetPlace: s.meet_place,
        accommodations: s.accommodations,
        on: todayInShanghai(s.recorded_at),
      })),
    };
  },
});

/** What stands before the decision to refer: who, to which position, and how the two fit. */
export const prepareReferral = defineQuery({
  name: 'recruiting.prepare-referral',
  title: '准备推荐',
  input: z.strictObject({ personId: z.uuid(), positionId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, input) {
    const person = await personBrief(ctx, input.personId);
    if (person instanceof Refusal) return person;
    const position = await positionBrief(ctx, input.positionId);
    if (position instanceof Refusal) return position;
    const fit = await explainFit(ctx, person.id, position.id);
    if (fit instanceof Refusal) return fit;
    const consent = await consentToShow(ctx, person.id, position);
    if (consent instanceof Refusal) return consent;
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return {
      person: { id: person.id, name: person.name },
      position,
      region: ctx.params.regions.fullName(position.regionCode),
      fit,
      consent,
    };
  },
});
