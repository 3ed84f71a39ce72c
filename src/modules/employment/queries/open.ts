import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import { decideOn } from '../../../platform/rule/index.ts';
import { newEmploymentRule } from '../count.ts';
import { evidenceRule, groupText } from '../evidence.ts';
import { papersOfSpell, standingKinds } from '../papers.ts';
import { evidenceRules, minimumBreak } from '../parameters.ts';
import { judgementsOf } from './judged.ts';

async function nameOf(ctx: Context, personId: string): Promise<string | null> {
  const profile = await ctx.db
    .selectFrom('person_profile')
    .select('name')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return profile?.name ?? null;
}

/** One spell with its papers, what is still missing, and whether it counts or why not. */
export const openSpell = defineQuery({
  name: 'employment.open-spell',
  title: '查看就业登记',
  input: z.strictObject({ spellId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('employment_spell', 'spellId') },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('employment_spell')
      .selectAll()
      .where('id', '=', input.spellId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    const { book, regions } = ctx.params;
    const papers = await papersOfSpell(ctx, row.id);
    const startedOn = plainDate(row.started_on);
    const verifiedOn = row.verified_on === null ? null : plainDate(row.verified_on);
    // The papers that were asked for when it was verified; else, and before anything was laid down, those of today.
    const day = verifiedOn !== null && book.find(evidenceRules, verifiedOn) ? verifiedOn : ctx.today;
    const rules = book.on(evidenceRules, day);
    const kinds = standingKinds(papers);
    const evidence = decideOn([evidenceRule], day, { form: row.form, kinds }, rules.value);
    const judgement = (await judgementsOf(ctx, row.person_id)).find((j) => j.spellId === row.id);
    const rest = book.find(minimumBreak, startedOn);
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { spell: row.id } });
    return {
      id: row.id,
      personId: row.person_id,
      /** Null where the person now belongs to another region. */
      personName: await nameOf(ctx, row.person_id),
      form: row.form,
      employerId: row.employer_id,
      employerName: row.employer_name,
      urbanRural: row.urban_rural,
      startedOn,
      endedOn: row.ended_on === null ? null : plainDate(row.ended_on),
      endReason: row.end_reason,
      startRegion: regions.fullName(regions.codeOf(row.start_region_key)),
      foundBy: row.found_by,
      state: row.state,
      verifiedOn,
      verifiedByMe: row.verified_by !== null && row.verified_by === ctx.actor.id,
      recordedAt: row.recorded_at,
      recordedByMe: row.recorded_by !== null && row.recorded_by === ctx.actor.id,
      rejectReason: row.reject_reason,
      retractReason: row.retract_reason,
      correctReason: row.correct_reason,
      corrects: row.corrects,
      supersededBy: row.superseded_by,
      referralId: row.referral_id,
      papers,
      evidence: {
        enough: evidence.result.enough,
        missing: evidence.result.missing.map(groupText),
        groups: evidence.steps.map((step) => ({
          any: step.name,
          met: step.value === null ? null : String(step.value),
        })),
        cites: rules.cites,
        confirmed: rules.confirmed,
      },
      count: {
        year: judgement?.year ?? Number(row.started_on.slice(0, 4)),
        reason: judgement ? judgement.reason : { code: 'before-rule' as const },
        minimumBreak: rest && { days: rest.value, confirmed: rest.confirmed },
        cites: newEmploymentRule.cites,
      },
    };
  },
});
