import type { Actor } from '../access/actor.ts';
import { dispatch, type Floor } from '../action/index.ts';
import { openFile, type OpenedFile } from './open.ts';
import { rangeOf } from './range.ts';

/** Shown in the browser; everything else is saved. Types were told by the bytes when the file came in. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Nothing in a file may act: no script, no frame, no form, no origin of its own, no guessing of another type. */
function headersOf(file: OpenedFile): Headers {
  const how = SHOWN.has(file.mediaType) ? 'inline' : 'attachment';
  return new Headers({
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    // Neither kept nor repacked on the way: a range must be of the bytes themselves.
    'cache-control': 'private, no-store, no-transform',
  });
}

/** A stream that reads no faster than its reader, and closes the file when the reader leaves. */
function streamOf(pieces: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The file that a signed link opens, whole or the range asked for, decrypted while it is sent; null where the link does
 * not open for this actor, so that a page can say why.
 */
export async function fileAnswer(
  floor: Floor,
  actor: Actor,
  token: string,
  request: Request,
): Promise<Response | null> {
  const outcome = await dispatch(floor, openFile, { token }, actor);
  if (!outcome.ok) return null;
  const file = outcome.value;
  const headers = headersOf(file);
  const range = rangeOf(request.headers.get('range'), file.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: file.size };
  headers.set('content-length', String(to - from));
  if (range) headers.set('content-range', `bytes ${from}-${to - 1}/${file.size}`);
  if (request.method === 'HEAD') return new Response(null, { status: range ? 206 : 200, headers });
  const pieces = floor.files.read(file.id, { from, to });
  return new Response(streamOf(pieces), { status: range ? 206 : 200, headers });
}
