import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { bufferSource, type Header } from '../../../platform/feed/index.ts';
import { bytesOf, givenFile } from '../../../platform/input/index.ts';
import type { Outcome } from '../outcomes.ts';
import { numberOf } from '../subjects/code.ts';
import '../tables.ts';
import { MANAGERS } from '../who.ts';
import { judgeRow, type Judged, type Listed, type RowTold } from './judge.ts';
import { readResults, RESULT_LIMITS, type ReadRow } from './read.ts';

export const CELLS_AAD = 'survey_import_row.cells';
export const TOLD_AAD = 'survey_import_row.told';

/** Those on the list whom the file names, within the actor's scope. */
async function listedIn(ctx: Context, campaignId: string, rows: readonly ReadRow[]) {
  const numbers = rows.flatMap((row) => numberOf(row.at('code')) ?? []);
  const found = await sql<{
    number: number;
    person_id: string;
    city: number;
    region_key: number;
    name: string;
    outcome: Outcome | null;
    visited_at: Date | null;
  }>`select s.number, s.person_id, s.city, s.region_key, f.name, s.outcome, s.visited_at
     from survey_subject s join person_profile f on f.person_id = s.person_id and f.superseded_by is null
     where s.campaign_id = ${campaignId} and s.number = any (${numbers}::integer[])`.execute(ctx.db);
  return new Map<number, Listed>(
    found.rows.map((row) => [
      row.number,
      {
        personId: row.person_id,
        name: row.name,
        city: row.city,
        regionKey: row.region_key,
        outcome: row.outcome,
        visitedOn: row.visited_at && todayInShanghai(row.visited_at),
      },
    ]),
  );
}

/** The visit that a row becomes; noon of its day, since paper knows no hour. */
function visitOf(campaignId: string, personId: string, id: string, told: RowTold, now: Date) {
  const noon = new Date(`${told.visitedOn}T12:00:00+08:00`);
  return {
    id,
    campaignId,
    personId,
    visitedAt: (noon > now ? now : noon).toISOString(),
    outcome: told.outcome,
    reason: told.reason ?? (told.wantsWork ? undefined : told.note),
    ...(told.phone && { facts: { phone: told.phone } }),
    ...(told.wantsWork && { need: { wantsWork: told.wantsWork, ...(told.note && { note: told.note }) } }),
  };
}

async function storeRows(
  ctx: Context,
  batch: { id: string; city: number; region_key: number; campaignId: string },
  judged: readonly { row: ReadRow; result: Extract<Judged, { verdict: 'good' | 'bad' }> }[],
) {
  const values = judged.map(({ row, result }) => {
    const visit = ctx.newId();
    const told =
      result.verdict === 'good'
        ? visitOf(batch.campaignId, result.listed.personId, visit, result.told, ctx.now)
        : null;
    return {
      city: batch.city,
      import_id: batch.id,
      line: row.line,
      region_key: result.listed?.regionKey ?? batch.region_key,
      person_id: result.listed?.personId ?? null,
      visit_id: visit,
      cells_enc: ctx.cipher.seal(JSON.stringify(row.cells), `${CELLS_AAD}:${visit}`),
      told_enc: told && ctx.cipher.seal(JSON.stringify(told), `${TOLD_AAD}:${visit}`),
      problems: JSON.stringify(result.verdict === 'bad' ? result.problems : []),
    };
  });
  if (values.length > 0) await ctx.db.insertInto('survey_import_row').values(values).execute();
}

const nameOf = (name: string) => name.trim().slice(0, 100) || '走访结果';

async function storeBatch(
  ctx: Context,
  id: string,
  campaignId: string,
  file: { name: string; hash: Buffer },
  header: Header,
  counts: { good: number; bad: number },
) {
  const { regionCode } = ctx.actor;
  if (regionCode === null) throw refuse('forbidden', 'outside-region');
  const { regions } = ctx.params;
  const place = { city: regions.unit(regionCode), region_key: regions.range(regionCode).lo };
  await ctx.db
    .insertInto('survey_import')
    .values({
      ...place,
      id,
      campaign_id: campaignId,
      file_name: nameOf(file.name),
      file_hash: file.hash,
      headers: JSON.stringify(header.headers.map((text) => text.slice(0, 60))),
      mapping: JSON.stringify(header.mapping),
      ...counts,
      taken_at: null,
      created_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  return place;
}

/** Takes a file of results in and judges each row; no visit is recorded yet. The same file again is the same import. */
export const uploadResults = defineAction({
  name: 'survey.upload-results',
  title: '上传走访结果',
  input: z.strictObject({ campaignId: z.uuid(), file: givenFile }),
  allow: { roles: MANAGERS, on: onRecord('survey_campaign', 'campaignId') },
  maxBody: 8 * 1024 * 1024,
  audit: 'write',
  async run(ctx, { campaignId, file }) {
    const bytes = await bytesOf(file);
    if (bytes.length > RESULT_LIMITS.fileBytes) return refuse('invalid', 'feed.too-large', { mb: 5 });
    const hash = createHash('sha256').update(bytes).digest();
    const known = await ctx.db
      .selectFrom('survey_import')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('file_hash', '=', hash)
      .executeTakeFirst();
    if (known) return { importId: known.id, already: true };
    const { header, rows } = await readResults(bufferSource(bytes));
    const listed = await listedIn(ctx, campaignId, rows);
    const seen = new Set<number>();
    const judged = rows.flatMap((row) => {
      const result = judgeRow(row, (number) => listed.get(number), ctx.today, seen);
      return result.verdict === 'good' || result.verdict === 'bad' ? [{ row, result }] : [];
    });
    if (judged.length === 0) return refuse('invalid', 'no-results-in-file');
    const good = judged.filter(({ result }) => result.verdict === 'good').length;
    const counts = { good, bad: judged.length - good };
    const id = ctx.newId();
    const place = await storeBatch(ctx, id, campaignId, { name: file.name, hash }, header, counts);
    await storeRows(ctx, { ...place, id, campaignId }, judged);
    ctx.note({ table: 'survey_import', id, city: place.city, details: counts });
    return { importId: id, already: false };
  },
});
