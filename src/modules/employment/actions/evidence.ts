import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { EVIDENCE_KINDS } from '../evidence.ts';
import { bytesOf, day, givenFile } from '../../../platform/input/index.ts';
import { lockSpell } from '../spell-row.ts';

/** Adds one paper to a spell. Papers are never changed or taken away; a wrong one stays beside the right one. */
export const addEvidence = defineAction({
  name: 'employment.add-evidence',
  title: '上传就业材料',
  input: z.strictObject({
    spellId: z.uuid(),
    kind: z.enum(EVIDENCE_KINDS),
    file: givenFile,
    issuedOn: day.optional(),
    note: z.string().trim().max(300).optional(),
  }),
  allow: { roles: STAFF, on: onRecord('employment_spell', 'spellId') },
  maxBody: 28 * 1024 * 1024,
  audit: 'write',
  async run(ctx, input) {
    if (input.issuedOn && compareDates(input.issuedOn, ctx.today) > 0)
      return invalidField('issuedOn', 'future-date');
    const spell = await lockSpell(ctx, input.spellId);
    if (spell instanceof Refusal) return spell;
    if (spell.state === 'rejected' || spell.state === 'retracted')
      return refuse('conflict', 'employment.closed');
    const id = ctx.newId();
    const place = { city: spell.city, person_id: spell.person_id, region_key: spell.region_key };
    const file = await ctx.files.put(ctx, await bytesOf(input.file), {
      city: spell.city,
      regionKey: spell.region_key,
      personId: spell.person_id,
      owner: { table: 'spell_evidence', id },
      kind: input.kind,
      name: input.file.name,
    });
    await ctx.db
      .insertInto('spell_evidence')
      .values({
        ...place,
        id,
        start_region_key: spell.start_region_key,
        spell_id: spell.id,
        attachment_id: file.id,
        kind: input.kind,
        issued_on: input.issuedOn ?? null,
        note: input.note ?? null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .execute();
    ctx.note({
      table: 'person',
      id: spell.person_id,
      city: spell.city,
      details: { spell: spell.id, evidence: id },
    });
    return { id };
  },
});
