import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../access/roles.ts';
import { defineAction, onPerson, onRecord } from '../../action/index.ts';
import { bytesOf, givenFile } from '../../input/index.ts';
import { removeFile, removeReason } from '../../files/papers.ts';
import { PAPER_KIND_CODES } from './kinds.ts';

/** Adds a paper to a person's file. */
export const addPaper = defineAction({
  name: 'documents.add-paper',
  title: '上传材料',
  input: z.strictObject({ personId: z.uuid(), kind: z.enum(PAPER_KIND_CODES), file: givenFile }),
  allow: { roles: STAFF, on: onPerson('personId') },
  maxBody: 28 * 1024 * 1024,
  audit: 'write',
  async run(ctx, input) {
    const person = await ctx.db
      .selectFrom('person')
      .select(['id', 'city', 'region_key'])
      .where('id', '=', input.personId)
      .executeTakeFirst();
    if (!person) return refuse('not-found', 'no-such-record');
    const file = await ctx.files.put(ctx, await bytesOf(input.file), {
      city: person.city,
      regionKey: person.region_key,
      personId: person.id,
      owner: { table: 'person', id: person.id },
      kind: input.kind,
      name: input.file.name,
    });
    ctx.note({
      table: 'person',
      id: person.id,
      city: person.city,
      details: { file: file.id, kind: input.kind },
    });
    return { id: file.id };
  },
});

/** Takes a paper off a person's file, with the reason. Papers of other records are looked after where they belong. */
export const removePaper = defineAction({
  name: 'documents.remove-paper',
  title: '删除材料',
  input: z.strictObject({ fileId: z.uuid(), reason: removeReason }),
  allow: { roles: STAFF, on: onRecord('attachment', 'fileId') },
  audit: 'write',
  async run(ctx, { fileId, reason }) {
    const file = await ctx.db
      .selectFrom('attachment')
      .select(['owner_table', 'person_id', 'city'])
      .where('id', '=', fileId)
      .executeTakeFirst();
    if (file?.owner_table !== 'person' || !file.person_id) return refuse('conflict', 'papers.not-removable');
    if (!(await removeFile(ctx, fileId, reason))) return refuse('not-found', 'file-removed');
    ctx.note({ table: 'person', id: file.person_id, city: file.city, details: { file: fileId } });
    return { personId: file.person_id };
  },
});
