import { z } from 'zod';
import { parsePlainDate, plainDate } from '../../kernel/dates.ts';

/** A day as people write it (1990-3-7, 1990年3月7日, 全角); kept as YYYY-MM-DD. Refused with the code `date`. */
export const day = z
  .string()
  .max(40)
  .transform((text, check) => {
    const parsed = parsePlainDate(text);
    if (!parsed) check.addIssue({ code: 'custom', message: 'date' });
    return parsed ?? plainDate('1900-01-01');
  });

/** Code of a division as forms send it: 6 digits down to the county, 9 for a township. */
export const regionCode = z.string().regex(/^\d{6}(\d{3})?$/, 'region');

/** A form sends one choice as a text and several as a list: a list either way. For `z.preprocess`. */
export const oneOrMany = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);

/** What the slots of the start page are asked with: the place that the reader chose, or none. */
export const startInput = z.object({ region: regionCode.optional().catch(undefined) });

/** What the slot of remedies is asked with: skills and accommodations that are lacking, parted by commas, and an occupation. */
export const remedyInput = z.object({
  skills: z.string().max(4000).default(''),
  accommodations: z.string().max(1000).default(''),
  occupation: z.string().max(20).default(''),
});

/** A filter in an address: what cannot be read filters nothing, for an old link should still show the list. */
export function filter<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

/** Page number in an address, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(20_000).catch(1).default(1);

/** A file as it came: uploaded by a form, or as base64 in JSON from a program. */
export type GivenFile = File | { name: string; base64: string };

const jsonFile = z.strictObject({ name: z.string().min(1).max(1000), base64: z.base64() });

/** A file of a form, or `{ name, base64 }` of a program. The operation's `maxBody` bounds it at the door. */
export const givenFile = z
  .custom<GivenFile>((value) => value instanceof File || jsonFile.safeParse(value).success, 'no-file-chosen')
  .meta({ description: '上传的文件；程序用 {"name": 文件名, "base64": 内容}' });

/** Its bytes. */
export async function bytesOf(file: GivenFile): Promise<Buffer> {
  return file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.from(file.base64, 'base64');
}

/** Rows a page in an address; what is not offered is the standing one. */
export function pageSize(standing: 20 | 50 | 100) {
  return z.coerce
    .number()
    .pipe(z.union([z.literal(20), z.literal(50), z.literal(100)]))
    .catch(standing)
    .default(standing);
}
