import { refuse } from '../../../kernel/problem.ts';
import { bufferSource } from '../../feed/bytes.ts';
import { FEED_LIMITS } from '../../feed/limits.ts';
import { openZip } from '../../feed/zip.ts';
import type { FileLimits } from '../limits.ts';
import type { FileType } from '../type.ts';
import type { CleanImage } from './image.ts';
import { cleanJpeg } from './jpeg.ts';
import { checkOffice, checkUnpacked } from './office.ts';
import { checkPdf } from './pdf.ts';
import { cleanPng } from './png.ts';

const MB = 1024 * 1024;

function withinPixels(image: CleanImage, limits: FileLimits): Buffer {
  const { width, height } = image;
  if (width === 0 || height === 0) throw refuse('invalid', 'file-image-broken');
  // A few kilobytes may unpack to a wall of pixels that stops the reader's machine.
  if (width * height > limits.megapixels * 1_000_000)
    throw refuse('invalid', 'file-image-large', { megapixels: limits.megapixels });
  return image.bytes;
}

/**
 * The bytes as they are kept. Pictures lose what the camera wrote into them (place, time, device) and whatever follows
 * their end; documents that may run something, are locked or are two kinds at once are refused.
 */
export async function checkContent(bytes: Buffer, type: FileType, limits: FileLimits): Promise<Buffer> {
  switch (type.group) {
    case 'image':
      return withinPixels(type.mediaType === 'image/png' ? cleanPng(bytes) : cleanJpeg(bytes), limits);
    case 'pdf':
      checkPdf(bytes);
      return bytes;
    case 'office': {
      const zip = await openZip(bufferSource(bytes), FEED_LIMITS);
      await checkOffice(zip);
      // A roster that is larger is unpacked part by part, under the same limits, by its own reader.
      if (bytes.length <= limits.office * MB) await checkUnpacked(zip);
      return bytes;
    }
    case 'text':
      return bytes;
  }
}
