import { sql } from 'kysely';
import { todayInShanghai } from '../../../kernel/dates.ts';
import type { Capacity } from '../../../platform/access/actor.ts';
import type { Context } from '../../../platform/action/index.ts';
import { whoActed } from './who.ts';
import './tables.ts';

export const PAGE_SIZE = 30;

interface Row {
  id: string;
  at: Date;
  actor: string | null;
  role: string;
  action: string;
  class: string;
  purpose: string | null;
  details: Record<string, string | number | boolean | null> | null;
  question: string | null;
  answer: string | null;
}

/**
 * Who looked into the file or changed it, newest first, read from the index of the trail by its subject. What the person
 * reads about themselves is left out: it would hide the rest. `helpers` keeps only who acted for the person.
 */
export async function entriesOf(ctx: Context, personId: string, page: number, helpers: boolean) {
  const { rows } = await sql<Row>`
    select e.id, e.at, e.actor, e.role, e.action, e.class, e.purpose, e.details, q.question, q.answer
    from audit_event e left join access_question q on q.event_id = e.id and q.person_id = ${personId}
    where e.subject_table = 'person' and e.subject_id = ${personId}
      and ${helpers ? sql`e.details ? 'capacity' and e.role = 'seeker'` : sql`not (e.role = 'seeker' and e.class in ('read', 'sensitive-read') and not coalesce(e.details ? 'capacity', false))`}
    order by e.at desc, e.id desc limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE}`.execute(ctx.db);
  const shown = rows.slice(0, PAGE_SIZE);
  const who = await whoActed(ctx, shown);
  return {
    page,
    more: rows.length > PAGE_SIZE,
    entries: shown.map((row) => ({
      id: row.id,
      at: row.at,
      on: todayInShanghai(row.at),
      who: who(row),
      own: row.role === 'seeker' && !row.details?.capacity,
      capacity: (row.details?.capacity ?? null) as Capacity | null,
      action: row.action,
      class: row.class,
      field: row.action === 'people.reveal' ? String(row.details?.field ?? '') : null,
      purpose: row.purpose,
      question: row.question,
      answer: row.answer,
    })),
  };
}

export type Entries = Awaited<ReturnType<typeof entriesOf>>;
export type Entry = Entries['entries'][number];
