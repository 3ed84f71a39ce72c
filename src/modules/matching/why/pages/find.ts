import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { chosenIds } from '../../../../platform/lists/ids.ts';
import { listJobs } from '../../../positions/index.ts';
import type { FoundPositions } from './choose-position.tsx';

/** The position that the address names; null where it names none, or nothing that could be one. */
export function positionIn(search: URLSearchParams): string | null {
  return chosenIds(search.get('position'), 1)[0] ?? null;
}

/** Open positions by the text of the address, to choose one. */
export async function findPositions(
  args: LoaderFunctionArgs,
  search: URLSearchParams,
): Promise<FoundPositions> {
  const text = (search.get('text') ?? '').trim().slice(0, 60);
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const found = await ask(args, listJobs, { ...(text && { text }), page });
  return {
    text,
    total: found.total,
    page: found.page,
    pages: found.pages,
    rows: found.rows.map((row) => ({
      id: row.id,
      title: row.title,
      employer: row.employer_name,
      place: row.place,
    })),
  };
}
