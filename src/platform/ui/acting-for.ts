import { createContext } from 'react';

/** Name of the person for whom somebody else acts on this page; null where one acts for oneself. Every title says it. */
export const ActingFor = createContext<string | null>(null);
