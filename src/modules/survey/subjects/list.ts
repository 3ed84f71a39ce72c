import { sql } from 'kysely';
import { z } from 'zod';
import { ageOn, plainDate } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, onRecord, type Context } from '../../../platform/action/index.ts';
import type { Outcome } from '../outcomes.ts';
import { FIRST_WAITS, SECOND_WAITS } from '../visit/waits.ts';
import { accountNames } from '../../../platform/access/account-names.ts';
import { helpersOf, MANAGERS } from '../who.ts';
import { codeOf } from './code.ts';
import { foundSubjects, orderOf, SUBJECTS, subjectsInput } from './find.ts';

interface Row {
  id: string;
  person_id: string;
  name: string;
  sex: 'M' | 'F';
  birth_date: string;
  region_code: string;
  village: string | null;
  number: number | null;
  assigned_to: string | null;
  outcome: Outcome | null;
  visited_at: Date | null;
  visits: number;
  second: boolean;
  second_assigned_to: string | null;
  second_outcome: Outcome | null;
  second_agrees: boolean | null;
  settled: 'confirmed' | 'corrected' | null;
}

/** The columns of a {@link Row}. */
const COLUMNS = sql`s.id, s.person_id, f.name, p.sex, p.birth_date, p.region_code, f.village, s.number, s.assigned_to, s.outcome,
  s.visited_at, s.visits, s.second, s.second_assigned_to, s.second_outcome, s.second_agrees, s.settled`;

async function shown(ctx: Context, rows: readonly Row[]) {
  const names = await accountNames(
    ctx,
    rows.flatMap((row) => [row.assigned_to, row.second_assigned_to]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? '已停用的账号'));
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    sex: row.sex,
    age: ageOn(plainDate(row.birth_date), ctx.today),
    region: ctx.params.regions.fullName(row.region_code),
    village: row.village,
    code: row.number === null ? null : codeOf(row.number),
    assigned: nameOf(row.assigned_to),
    outcome: row.outcome,
    visitedAt: row.visited_at,
    visits: row.visits,
    second: row.second,
    secondAssigned: nameOf(row.second_assigned_to),
    /** Given to the actor, and still to be made. */
    secondMine:
      row.second_assigned_to !== null &&
      row.second_assigned_to === ctx.actor.id &&
      row.outcome === 'met' &&
      (row.second_outcome === null || row.second_outcome === 'away'),
    secondOutcome: row.second_outcome,
    secondAgrees: row.second_agrees,
    settled: row.settled,
  }));
}

/** The people of one list in the actor's scope, a page of them, with what came of each. Names, never a number. */
export const listSubjects = defineQuery({
  name: 'survey.subjects',
  title: '调查名单',
  input: subjectsInput,
  allow: { roles: STAFF, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'read',
  async run(ctx, input) {
    const found = foundSubjects(ctx, input);
    const counted = await sql<{ n: number }>`select count(*)::int as n ${found}`.execute(ctx.db);
    const total = counted.rows[0]?.n ?? 0;
    const { rows } = await sql<Row>`
      select ${COLUMNS} ${found} order by ${orderOf(input.sort)}
      limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(ctx.db);
    ctx.note({ table: 'survey_campaign', id: input.campaignId, details: { found: total, page: input.page } });
    return {
      total,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(total / input.size)),
      rows: await shown(ctx, rows),
    };
  },
});

export const MOST_CHOSEN = 100;

/** The chosen people of a list, for the page that asks once more; with whom they are now given to. */
export const chosenSubjects = defineQuery({
  name: 'survey.chosen-subjects',
  title: '选中的调查对象',
  input: z.strictObject({ subjectIds: z.array(z.uuid()).max(MOST_CHOSEN) }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, { subjectIds }) {
    const { rows } = await sql<Row>`
      select ${COLUMNS} ${SUBJECTS}
      where s.id = any (${subjectIds}::uuid[]) order by f.name, s.id`.execute(ctx.db);
    ctx.note({ table: 'survey_subject', details: { found: rows.length } });
    return shown(ctx, rows);
  },
});

/** Whom the actor may give visits to, with the place of each. */
export const listHelpers = defineQuery({
  name: 'survey.helpers',
  title: '可以派去走访的人',
  input: z.strictObject({}),
  allow: { roles: MANAGERS, on: anywhere },
  audit: 'read',
  async run(ctx) {
    const helpers = await helpersOf(ctx);
    return helpers.map(({ id, name, region }) => ({ id, name, region: ctx.params.regions.fullName(region) }));
  },
});

/** Villages of a list as the files write them, with how many wait for whom, for giving out a whole village. */
export const listVillages = defineQuery({
  name: 'survey.villages',
  title: '调查名单里的村（社区）',
  input: z.strictObject({ campaignId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('survey_campaign', 'campaignId') },
  audit: 'read',
  async run(ctx, { campaignId }) {
    const { rows } = await sql<{
      region_code: string;
      village: string | null;
      people: number;
      free: number;
      second: number;
    }>`
      select p.region_code, f.village, count(*)::int as people,
        count(*) filter (where s.assigned_to is null and ${FIRST_WAITS})::int as free,
        count(*) filter (where s.second_assigned_to is null and ${SECOND_WAITS})::int as second
      ${SUBJECTS}
      where s.campaign_id = ${campaignId}
      group by 1, 2 order by 1, 2 nulls last limit 2000`.execute(ctx.db);
    return rows.map(({ region_code: region, ...row }) => ({
      ...row,
      region,
      place: ctx.params.regions.fullName(region),
    }));
  },
});

/** One person of a list: the standing, who goes, and every visit with who made it and what came of it. */
export const openSubject = defineQuery({
  name: 'survey.subject',
  title: '名单里的一个人',
  input: z.strictObject({ subjectId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('survey_subject', 'subjectId') },
  audit: 'read',
  async run(ctx, { subjectId }) {
    const { rows } = await sql<Row & { campaign_id: string; settled_note: string | null }>`
      select ${COLUMNS}, s.campaign_id, s.settled_note ${SUBJECTS}
      where s.id = ${subjectId}`.execute(ctx.db);
    const row = rows[0];
    const [subject] = await shown(ctx, rows);
    if (!row || !subject) return refuse('not-found', 'no-such-record');
    const visits = await ctx.db
      .selectFrom('survey_visit')
      .select(['id', 'visited_at', 'outcome', 'reason', 'second', 'offline', 'state', 'recorded_by'])
      .where('campaign_id', '=', row.campaign_id)
      .where('person_id', '=', row.person_id)
      .orderBy('visited_at', 'desc')
      .limit(50)
      .execute();
    const names = await accountNames(
      ctx,
      visits.map((visit) => visit.recorded_by),
    );
    ctx.note({ table: 'survey_subject', id: subjectId });
    return {
      ...subject,
      campaignId: row.campaign_id,
      settledNote: row.settled_note,
      visits: visits.map(({ recorded_by: by, visited_at: visitedAt, ...visit }) => ({
        ...visit,
        visitedAt,
        by: by && (names.get(by) ?? null),
      })),
    };
  },
});
