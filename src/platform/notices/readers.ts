import { EVERYONE } from '../access/roles.ts';

/** Whoever has an account has notices. */
export const READERS = EVERYONE.filter((role) => role !== 'public');
