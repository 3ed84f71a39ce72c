export { dropDraft } from './drop.ts';
export { formOfPage, isDraftId } from './form-of-page.ts';
export { DRAFT_MARK } from './mark.ts';
export { draftsHere, type DraftsOfPage } from './queries.ts';
