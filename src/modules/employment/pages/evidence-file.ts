import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { openEvidence } from '../queries/paper.ts';

/** Shown in the browser; everything else is saved. Types were told by the bytes when the file came in. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** The file of one paper. Nothing in it may act: no script, no frame, no guessing of another type. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const paper = await ask(args, openEvidence, { evidenceId: String(args.params['evidenceId']) });
  const how = SHOWN.has(paper.mediaType) ? 'inline' : 'attachment';
  return new Response(Buffer.from(paper.base64, 'base64'), {
    headers: {
      'content-type': paper.mediaType,
      'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:",
      'cache-control': 'private, no-store',
    },
  });
}
