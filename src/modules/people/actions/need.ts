import { z } from 'zod';
import { isOccupationCode, SINGLE_OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { supersede } from '../version.ts';
import { WORK_FORM_WORDS } from '../words.ts';
import { basedOn, personKey } from './common.ts';

const CODE_OF_NAME = new Map(SINGLE_OCCUPATIONS.map((o) => [o.name, o.code]));

/** The code of what was written: a code of the 2022 classification, or an occupation's exact name. */
function occupationCode(text: string): string | null {
  return isOccupationCode(text) ? text : (CODE_OF_NAME.get(text) ?? null);
}

const FORM_KEYS = Object.keys(WORK_FORM_WORDS);

const list = (max: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' ? v.split(/[\s,，、;；]+/).filter(Boolean) : v),
    z.array(z.string().trim().min(1).max(40)).max(max),
  );

export const recordNeed = defineAction({
  name: 'people.record-need',
  title: '登记就业需求',
  input: z.strictObject({
    personId: z.uuid(),
    wantsWork: z.union([z.boolean(), z.enum(['yes', 'no']).transform((v) => v === 'yes')]),
    occupations: list(3).default([]),
    skills: list(30).default([]),
    /** Yuan a month, as people say it; kept in fen. */
    minWageYuan: z.coerce.number().int().min(0).max(100_000).optional(),
    commute: z.enum(['county', 'city']).optional(),
    forms: list(4).default([]),
    note: z.string().trim().max(500).optional(),
    basedOn,
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const occupations = input.occupations.map(occupationCode);
    const unknown = input.occupations[occupations.indexOf(null)];
    if (unknown !== undefined) return invalidField('occupations', 'unknown-occupation', { text: unknown });
    if (!input.forms.every((form) => FORM_KEYS.includes(form))) return invalidField('forms', 'not-a-choice');
    const person = await personKey(ctx, input.personId);
    const id = ctx.newId();
    const conflict = await supersede(ctx, 'job_need', person.id, id, input.basedOn);
    if (conflict) return conflict;
    await ctx.db
      .insertInto('job_need')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.region_key,
        wants_work: input.wantsWork,
        occupations: occupations.filter((code) => code !== null),
        skills: [...new Set(input.skills.map((s) => s.normalize('NFKC').toLowerCase().trim()))],
        min_wage: input.minWageYuan === undefined ? null : input.minWageYuan * 100,
        commute: input.commute ?? null,
        forms: input.forms,
        note: input.note ?? null,
        registered_on: ctx.today,
        source: 'form',
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
        superseded_by: null,
      })
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return { id };
  },
});
