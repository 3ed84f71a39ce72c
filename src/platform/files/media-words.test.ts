import { expect, test } from 'vitest';
import { fileType } from './kind.ts';
import { mediaWords } from './media-words.ts';

test('a kind of file is said in words, never by its media type', async () => {
  const { mediaType } = await fileType(Buffer.from('%PDF-1.7'), 'a.pdf');
  expect(mediaWords(mediaType)).toBe('PDF 文件');
  for (const type of [
    'image/png',
    'image/jpeg',
    'text/csv',
    'text/plain',
    'application/x-new',
    'constructor',
  ])
    expect(mediaWords(type)).not.toContain('/');
});
