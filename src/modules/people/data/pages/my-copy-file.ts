import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { copyMyData } from '../copy.ts';

/** The copy as JSON, to take elsewhere. Nothing of it stays in caches. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const copy = await ask(args, copyMyData, {});
  const name = encodeURIComponent(`我的信息-${copy.on}.json`);
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
