import { z } from 'zod';
import type { Context } from '../action/index.ts';
import { defineParameter } from '../rule/index.ts';

const megabytes = z.number().positive().max(200);

/** How large a file of each kind may be. */
export const fileLimits = defineParameter({
  id: 'documents.file-limits',
  title: '上传文件的大小上限',
  unit: 'MB',
  schema: z.object({
    image: megabytes,
    pdf: megabytes,
    office: megabytes,
    text: megabytes,
    /** Millions of pixels of a picture. */
    megapixels: z.number().positive().max(1000),
  }),
  say: (v) =>
    `照片 ${v.image} MB、${v.megapixels} 百万像素；PDF ${v.pdf} MB；Word 和 Excel ${v.office} MB；文本 ${v.text} MB`,
});

export type FileLimits = z.output<typeof fileLimits.schema>;

/** Where the province has laid nothing down: an upload must not fail for want of a number. */
const DEFAULT: FileLimits = { image: 20, pdf: 20, office: 20, text: 20, megapixels: 100 };

/** The limits in force on the day. */
export function limitsOn(ctx: Pick<Context, 'params' | 'today'>): FileLimits {
  return ctx.params.book.find(fileLimits, ctx.today)?.value ?? DEFAULT;
}
