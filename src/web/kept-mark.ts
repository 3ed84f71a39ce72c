/** Mark in an address: what was typed on this page before the session ran out is kept. */
export const KEPT = 'kept';
