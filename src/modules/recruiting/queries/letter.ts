import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { withoutConsent } from '../consent.ts';
import type { LetterFacts } from '../letter.ts';

/** The facts of a letter of referral. It goes to an outsider, so that its making is kept as a sensitive read. */
export const letterFacts = defineQuery({
  name: 'recruiting.letter-facts',
  title: '开推荐信',
  input: z.strictObject({ referralId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('referral', 'referralId') },
  audit: 'sensitive-read',
  async run(ctx, { referralId }): Promise<LetterFacts | Refusal> {
    const row = await ctx.db
      .selectFrom('referral')
      .select(['id', 'city', 'person_id', 'position_id', 'position_title', 'employer_name', 'recorded_at'])
      .where('id', '=', referralId)
      .executeTakeFirstOrThrow();
    const person = await personBrief(ctx, row.person_id);
    if (person instanceof Refusal) return person;
    const position = await positionBrief(ctx, row.position_id);
    if (position instanceof Refusal) return position;
    // Withdrawn meanwhile: then no letter goes out any more.
    const refused = await withoutConsent(ctx, row.person_id, position);
    if (refused) return refused;
    const { regions } = ctx.params;
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { referral: row.id } });
    return {
      referralId: row.id,
      name: person.name,
      position: row.position_title,
      employer: row.employer_name,
      place: regions.fullName(position.regionCode),
      referredOn: todayInShanghai(row.recorded_at),
      // A letter is written by the county's federation, whoever of its townships prepared it.
      region: regions.fullName(person.regionCode.slice(0, 6)),
      on: ctx.today,
    };
  },
});
