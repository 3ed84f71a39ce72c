export { dropDraft } from './drop.ts';
export { formOfPage } from './form-of-page.ts';
export { DRAFT_MARK, isDraftId, withoutMark } from './mark.ts';
export { draftsHere, type DraftsOfPage } from './queries.ts';
