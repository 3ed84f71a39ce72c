import { z } from 'zod';

/** A file from a form, or as `{ name, base64 }` from a program. */
export const uploadedFile = z.union([
  z.instanceof(File),
  z.strictObject({ name: z.string().min(1).max(1000), base64: z.base64() }),
]);

export interface UploadedBytes {
  name: string;
  bytes: Buffer;
}

/** The file's name and bytes, whichever way it came. */
export async function uploadedBytes(file: z.output<typeof uploadedFile>): Promise<UploadedBytes> {
  if (file instanceof File) return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
  return { name: file.name, bytes: Buffer.from(file.base64, 'base64') };
}
