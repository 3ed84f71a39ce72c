import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { decideOn } from '../../../platform/rule/index.ts';
import { evidenceRule, groupText, type EvidenceKind } from '../evidence.ts';
import { evidenceRules } from '../parameters.ts';

/** As many as stand on the longest page of the list. */
export const MOST_CHOSEN = 100;

/**
 * Spells chosen from the worklist, with what their papers still lack today: what verifying them would meet. One query for
 * all; a spell that the reader may not see is left out.
 */
export const chosenSpells = defineQuery({
  name: 'employment.chosen-spells',
  title: '查看选中的就业登记',
  input: z.strictObject({ spellIds: z.array(z.uuid()).max(MOST_CHOSEN) }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    if (input.spellIds.length === 0) return [];
    const rows = await ctx.db
      .selectFrom('employment_spell as s')
      .leftJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 's.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['s.id', 'f.name', 's.form', 's.employer_name', 's.started_on', 's.state', 's.superseded_by'])
      .select((eb) =>
        eb
          .selectFrom('spell_evidence as e')
          .leftJoin('attachment as a', 'a.id', 'e.attachment_id')
          .whereRef('e.spell_id', '=', 's.id')
          // What was removed or holds a virus proves nothing.
          .where('a.removed_at', 'is', null)
          .where(sql<boolean>`a.scan_state is distinct from 'infected'`)
          .select(sql<EvidenceKind[]>`coalesce(array_agg(e.kind), '{}')`.as('kinds'))
          .as('kinds'),
      )
      .where('s.id', 'in', input.spellIds)
      .orderBy('s.recorded_at')
      .orderBy('s.id')
      .execute();
    const rules = ctx.params.book.on(evidenceRules, ctx.today).value;
    ctx.note({ table: 'employment_spell', details: { chosen: rows.length } });
    return rows.map((row) => {
      const { result } = decideOn(
        [evidenceRule],
        ctx.today,
        { form: row.form, kinds: row.kinds ?? [] },
        rules,
      );
      return {
        id: row.id,
        name: row.name,
        form: row.form,
        employer: row.employer_name,
        startedOn: plainDate(row.started_on),
        state: row.state,
        superseded: row.superseded_by !== null,
        missing: result.missing.map(groupText),
      };
    });
  },
});
