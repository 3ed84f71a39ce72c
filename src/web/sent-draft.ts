import type { Query } from '../platform/action/index.ts';
import { dropDraft, DRAFT_MARK, formOfPage, isDraftId } from '../platform/drafts/index.ts';
import type { FormDoor } from '../platform/doors/form.ts';

/**
 * Ends the draft that a form was gone on with, when the form was sent and its page led on: in the same request, so that
 * nobody finds it again and sends it twice. A page that answers with itself refused the form, or asks once more.
 */
export async function endSentDraft(door: FormDoor, request: Request, answer: Response): Promise<void> {
  if (request.method !== 'POST' || answer.status < 300 || answer.status > 399) return;
  const { pathname, searchParams } = new URL(request.url);
  const draftId = searchParams.get(DRAFT_MARK);
  if (door.actor.id === null || !isDraftId(draftId) || !formOfPage(door.modules, pathname)) return;
  await door.run(dropDraft as unknown as Query, { draftId, because: 'sent' });
}
