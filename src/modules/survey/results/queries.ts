import { sql } from 'kysely';
import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import '../tables.ts';
import { MANAGERS } from '../who.ts';
import { CELLS_AAD } from './upload.ts';

const SHOWN = 200;
const aimed = onRecord('survey_import', 'importId');

/** An import with its counts, how many of its visits are in by now, and the rows to mend, each with what is wrong. */
export const openResults = defineQuery({
  name: 'survey.open-results',
  title: '查看走访结果导入',
  input: z.strictObject({ importId: z.uuid() }),
  allow: { roles: MANAGERS, on: aimed },
  audit: 'read',
  async run(ctx, { importId }) {
    const batch = await ctx.db
      .selectFrom('survey_import')
      .selectAll()
      .where('id', '=', importId)
      .executeTakeFirstOrThrow();
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from survey_import_row r join survey_visit v on v.id = r.visit_id
      where r.import_id = ${importId}`.execute(ctx.db);
    const bad = await ctx.db
      .selectFrom('survey_import_row')
      .select(['line', 'problems'])
      .where('import_id', '=', importId)
      .where('told_enc', 'is', null)
      .orderBy('line')
      .limit(SHOWN)
      .execute();
    return {
      id: batch.id,
      campaignId: batch.campaign_id,
      fileName: batch.file_name,
      on: todayInShanghai(batch.created_at),
      good: batch.good,
      bad: batch.bad,
      taken: batch.taken_at !== null,
      recorded: rows[0]?.n ?? 0,
      problems: bad.flatMap(({ problems }) => problems),
    };
  },
});

/** The rows to mend as they stood, for a file that goes back. Opens what was sealed. */
export const badResults = defineQuery({
  name: 'survey.bad-results',
  title: '走访结果中要修改的行',
  input: z.strictObject({ importId: z.uuid() }),
  allow: { roles: MANAGERS, on: aimed },
  audit: 'sensitive-read',
  async run(ctx, { importId }) {
    const batch = await ctx.db
      .selectFrom('survey_import')
      .select(['id', 'file_name', 'headers', 'mapping'])
      .where('id', '=', importId)
      .executeTakeFirstOrThrow();
    const rows = await ctx.db
      .selectFrom('survey_import_row')
      .select(['line', 'visit_id', 'cells_enc', 'problems'])
      .where('import_id', '=', importId)
      .where('told_enc', 'is', null)
      .orderBy('line')
      .execute();
    ctx.note({ table: 'survey_import', id: importId, details: { rows: rows.length } });
    return {
      fileName: batch.file_name,
      headers: batch.headers,
      mapping: batch.mapping,
      rows: rows.map(({ line, visit_id, cells_enc, problems }) => ({
        number: line,
        cells: JSON.parse(ctx.cipher.open(cells_enc, `${CELLS_AAD}:${visit_id}`)) as string[],
        problems,
      })),
    };
  },
});
