import { bufferSource, FEED_LIMITS } from '../../src/platform/feed/index.ts';
import { openZip } from '../../src/platform/feed/zip.ts';
import { readPdf } from '../../src/platform/documents/document/pdf/read-fixture.ts';

const LARGEST = 64 * 1024 * 1024;

/** What a reader of the file would find in it, and everything else that a program would: every part of the container. */
export async function textOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return zipped(bytes);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return printed(bytes);
  return bytes.toString('utf8');
}

/** Sheets and documents of the office kind: their parts are XML, told with and without the tags between characters. */
async function zipped(bytes: Buffer): Promise<string> {
  const zip = await openZip(bufferSource(bytes), FEED_LIMITS);
  const parts: string[] = [];
  for (const name of zip.names) {
    const xml = (await zip.whole(name, LARGEST)).toString('utf8');
    parts.push(name, xml, xml.replace(/<[^>]*>/g, ''));
  }
  return parts.join('\n');
}

/** The texts of a PDF, tagged or not, and its objects unpacked: what is known of the file stands there. */
function printed(bytes: Buffer): string {
  const pdf = readPdf(bytes);
  const texts = pdf.structure.map(([, text]) => text);
  return [pdf.catalogue, ...pdf.objects.values(), texts.join('\n'), texts.join(''), pdf.artifacts].join('\n');
}
