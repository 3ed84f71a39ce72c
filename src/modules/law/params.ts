import type { DeclaredRule } from '../../platform/rule/index.ts';

/** The rules of one room; parameters belong to the room whose name begins their id. */
export interface Chapter {
  name: string;
  title: string;
  rules: readonly DeclaredRule[];
}

// Every room's rules reach the law page through the composition root: no list of them is kept by hand.
declare module '../../platform/action/context.ts' {
  interface Params {
    chapters: readonly Chapter[];
  }
}
