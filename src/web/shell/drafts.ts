import { formOfPage, draftsHere, withoutMark, type DraftsOfPage } from '../../platform/drafts/index.ts';
import type { Query } from '../../platform/action/index.ts';
import type { FormDoor } from '../../platform/doors/form.ts';
import type { DraftsHere } from '../../platform/ui/index.ts';
import { KEPT } from '../kept-mark.ts';

/** What of this page's form was put aside, where the page declares `drafts` and its reader is signed in. */
export async function draftsOn(address: URL, door: FormDoor): Promise<DraftsHere | null> {
  if (door.actor.id === null || !formOfPage(door.modules, address.pathname)) return null;
  const query = new URLSearchParams(address.search);
  query.delete(KEPT);
  query.delete('done');
  const at = address.pathname + (query.size > 0 ? `?${query}` : '');
  const { path, draftId } = withoutMark(at);
  const input = { path, ...(draftId && { open: draftId }) };
  const outcome = await door.run(draftsHere as unknown as Query, input);
  if (!outcome.ok) return null;
  const { days, drafts, opened } = outcome.value as DraftsOfPage;
  return { at, days, offers: drafts.map(({ id, keptOn, href }) => ({ id, keptOn, href })), opened };
}
