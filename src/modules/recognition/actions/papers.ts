import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { removeFile, removeReason } from '../../../platform/files/papers.ts';
import { bytesOf, givenFile } from '../../../platform/input/index.ts';
import { aCase } from '../input.ts';
import { lockCase } from '../move.ts';
import { recognitionProcedure, TAKERS } from '../procedure.ts';

const aimed = { roles: TAKERS, on: onRecord('recognition', 'recognitionId') };

/** Adds a paper to a case that is not over. */
export const addRecognitionPaper = defineAction({
  name: 'recognition.add-paper',
  title: '上传认定材料',
  input: z.strictObject({ ...aCase, file: givenFile }),
  allow: aimed,
  maxBody: 28 * 1024 * 1024,
  audit: 'write',
  async run(ctx, { recognitionId, file: given }) {
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    if (recognitionProcedure.states[row.state].final) return refuse('conflict', 'recognition.over');
    const file = await ctx.files.put(ctx, await bytesOf(given), {
      city: row.city,
      regionKey: row.region_key,
      personId: row.person_id,
      owner: { table: 'recognition', id: row.id },
      kind: 'RECOGNITION',
      name: given.name,
    });
    ctx.note({
      table: 'person',
      id: row.person_id,
      city: row.city,
      details: { recognition: row.id, file: file.id },
    });
    return { id: file.id };
  },
});

/** Takes a paper off a case that nobody has decided yet, with the reason. */
export const removeRecognitionPaper = defineAction({
  name: 'recognition.remove-paper',
  title: '删除认定材料',
  input: z.strictObject({ ...aCase, fileId: z.uuid(), reason: removeReason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, fileId, reason }) {
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    if (row.decided_on !== null) return refuse('conflict', 'recognition.papers-stay');
    const file = await ctx.db
      .selectFrom('attachment')
      .select('id')
      .where('id', '=', fileId)
      .where('owner_table', '=', 'recognition')
      .where('owner_id', '=', row.id)
      .executeTakeFirst();
    if (!file) return refuse('not-found', 'file-missing');
    if (!(await removeFile(ctx, fileId, reason))) return refuse('conflict', 'file-removed');
    ctx.note({
      table: 'person',
      id: row.person_id,
      city: row.city,
      details: { recognition: row.id, file: fileId },
    });
    return { id: row.id };
  },
});
