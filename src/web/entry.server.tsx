import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  RouterContextProvider,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
} from 'react-router';
import { doorContext, type FormDoor } from '../platform/doors/form.ts';
import { FieldNamesContext, fieldNames } from '../platform/ui/index.ts';

/**
 * Context for one request. The server, which runs outside this build, must make it here: the pages of the build hold
 * their own copy of `doorContext`, and a key made elsewhere would find nothing.
 */
export function loadContext(door: FormDoor): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(doorContext, door);
  return context;
}

/** Says where a page broke. Messages and addresses may carry personal data, so neither is written. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  const name = error instanceof Error ? error.name : typeof error;
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const line = {
    event: 'page-failed',
    method: request.method,
    error: name,
    at: frames.slice(0, 8).map((f) => f.trim()),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** Renders a page whole before the first byte leaves, so that an error can still become an error page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = (
      <FieldNamesContext value={fieldNames()}>
        <ServerRouter context={entry} url={request.url} />
      </FieldNamesContext>
    );
    const { pipe } = renderToPipeableStream(page, {
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        headers.set('Cache-Control', headers.get('Cache-Control') ?? 'private, no-store');
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError: reject,
    });
  });
}
