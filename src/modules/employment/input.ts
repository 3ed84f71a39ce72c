import { z } from 'zod';
import { parsePlainDate, plainDate } from '../../kernel/dates.ts';
import { END_REASONS, FORM_ORDER, FOUND_BY } from './forms.ts';

/** A day as people write it; kept as YYYY-MM-DD. */
export const day = z
  .string()
  .max(40)
  .transform((text, check) => {
    const parsed = parsePlainDate(text);
    if (!parsed) check.addIssue({ code: 'custom', message: 'date' });
    return parsed ?? plainDate('1900-01-01');
  });

const keys = <K extends string>(table: Readonly<Record<K, string>>) => Object.keys(table) as [K, ...K[]];

/** What a form or a program says about a spell. */
export const spellFields = {
  form: z.enum(FORM_ORDER),
  startedOn: day,
  endedOn: day.optional(),
  endReason: z.enum(keys(END_REASONS)).optional(),
  employerId: z.uuid().optional(),
  employerName: z.string().trim().min(1).max(200).optional(),
  urbanRural: z.enum(['URBAN', 'RURAL']).optional(),
};

export const foundBy = z.enum(keys(FOUND_BY));
export const reason = z.string().trim().min(1).max(500);

const jsonFile = z.strictObject({ name: z.string().max(200), base64: z.base64().max(28 * 1024 * 1024) });
export type GivenFile = File | z.output<typeof jsonFile>;

/** A file: an upload of a form, or `{ name, base64 }` of a program. */
export const givenFile = z
  .custom<GivenFile>((v) => v instanceof File || jsonFile.safeParse(v).success, 'employment.file-missing')
  .meta({ description: '上传的文件；程序用 {"name": 文件名, "base64": 内容}' });

/** Its bytes, for the file store. */
export async function bytesOf(file: GivenFile): Promise<Uint8Array> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(file.base64, 'base64');
}
