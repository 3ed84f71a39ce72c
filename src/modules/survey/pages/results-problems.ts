import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { annotatedSheet, writeXlsx } from '../../../platform/feed/index.ts';
import { cellSentence } from '../messages.ts';
import { badResults } from '../results/queries.ts';

/** The rows that did not come in, as they stood, each cell with what to mend; the file can be uploaded again as it is. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { fileName, headers, mapping, rows } = await ask(args, badResults, {
    importId: String(args.params['import'] ?? ''),
  });
  const sheet = annotatedSheet({
    sheet: '需要修改的行',
    headers,
    mapping,
    sentence: cellSentence,
    rows: (async function* () {
      yield* rows;
    })(),
  });
  const pieces: Buffer[] = [];
  for await (const piece of writeXlsx([sheet])) pieces.push(piece);
  const name = `${fileName.replace(/\.[^.]*$/, '')}-需要修改.xlsx`;
  return new Response(new Uint8Array(Buffer.concat(pieces)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
