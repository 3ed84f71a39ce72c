import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, type Context } from '../../../platform/action/index.ts';
import type { TimelineLine, WorklistFilling } from '../../../platform/module/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { personBrief } from '../person.ts';
import { describePeople } from '../worklists/describe.ts';
import './tables.ts';

const turnsOf = (ctx: Context, personId: string) =>
  ctx.db
    .selectFrom('person_turn')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
type TurnRow = Awaited<ReturnType<typeof turnsOf>>[number];

/** What happened, in words. No number: who must see the old one looks it up in the audit of the correction. */
function wordsOf(ctx: Context, row: TurnRow): string {
  const place = (code: string | null) => (code === null ? '' : ctx.params.regions.fullName(code));
  if (row.kind === 'identity') return '身份证号由公安更正';
  if (row.kind === 'move') return `档案从${place(row.from_code)}转到${place(row.to_code)}`;
  return row.revoked_at ? '登记过去世，是误报，已撤销' : '登记了去世';
}

/** What turned a file as a whole, the newest first; and the death that stands, if one does. */
export const openTurns = defineQuery({
  name: 'people.open-turns',
  title: '查看更正、迁移和去世登记',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, { personId }) {
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    const rows = await turnsOf(ctx, personId);
    ctx.note({ table: 'person', id: personId, city: person.city });
    return {
      person: { id: person.id, name: person.name, region: ctx.params.regions.fullName(person.regionCode) },
      turns: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        words: wordsOf(ctx, row),
        on: plainDate(row.happened_on),
        paper: row.paper,
        revokeReason: row.revoke_reason,
        arrived: row.kind === 'move' && row.received_at === null,
      })),
      death: rows.find((row) => row.kind === 'death' && row.revoked_at === null)?.id ?? null,
    };
  },
});

/** The same as lines of the file's story; the person reads it too. */
export const turnTimeline = defineQuery({
  name: 'people.turn-timeline',
  title: '档案的更正和迁移经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const rows = await turnsOf(ctx, personId);
    return rows.map((row) => ({ key: row.id, date: plainDate(row.happened_on), title: wordsOf(ctx, row) }));
  },
});

/** Days in which an office takes up a file that came to it. */
const DAYS = 15;

/** Files that came from other counties, until somebody here has looked at what is under way. */
export const filesArrived: WorklistFilling = {
  kind: 'people.arrived',
  title: '转来的档案',
  order: 15,
  table: 'person_turn',
  roles: KEEPERS,
  states: { arrived: { title: '等接收', tone: 'waiting' } },
  waiting: () => sql`
    select id, region_key, 'arrived'::text as state, (recorded_at at time zone 'Asia/Shanghai')::date as since,
      (recorded_at at time zone 'Asia/Shanghai')::date + ${sql.lit(DAYS)} as due_on, null::uuid as owner
    from person_turn where kind = 'move' and received_at is null`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('person_turn')
      .select(['id', 'person_id'])
      .where('id', 'in', [...ids])
      .execute();
    const people = await describePeople(
      ctx,
      rows.map((row) => row.person_id),
      (id) => `/people/${id}/turns`,
    );
    const known = new Map(people.map((person) => [person.id, person]));
    return rows.flatMap((row) => {
      const person = known.get(row.person_id);
      return person ? [{ ...person, id: row.id, href: `/people/${row.person_id}/turns` }] : [];
    });
  },
};
