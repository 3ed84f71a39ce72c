import { sql, type RawBuilder } from 'kysely';

/**
 * How many papers lie behind a spell, as a value of a query: those that were removed or hold a virus prove nothing and are not
 * counted. A file that another region keeps now is out of sight here, and counts. `spell`: the reference to the spell's id.
 */
export function standingPapers(spell: string): RawBuilder<number> {
  return sql<number>`(select count(*)::int from spell_evidence e left join attachment a on a.id = e.attachment_id
    where e.spell_id = ${sql.ref(spell)} and a.removed_at is null and a.scan_state is distinct from 'infected')`;
}
