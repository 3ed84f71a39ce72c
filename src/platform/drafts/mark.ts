/** Mark in the address of a form: which draft of it is gone on with. */
export const DRAFT_MARK = 'draft';
