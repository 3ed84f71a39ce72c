import type { DocumentFormat } from './render.ts';

const MEDIA_TYPES: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The format that an address ends in; null for any other. */
export function formatOf(text: string | undefined): DocumentFormat | null {
  return text === 'docx' || text === 'pdf' ? text : null;
}

/** The answer that a browser saves under a name. */
export function documentAnswer(bytes: Uint8Array, format: DocumentFormat, name: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': MEDIA_TYPES[format],
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
